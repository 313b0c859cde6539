import { openMailStore } from "./mail-store.ts";
import { openSmtp } from "./smtp.ts";
import { openWeb } from "./web.ts";

/** A mail server and its web page, over one folder of mails. A second start on the folder shows the earlier mails. */
export async function openInbox({ folder, smtpPort, webPort }: { folder: string; smtpPort: number; webPort: number }) {
  const store = await openMailStore(folder);
  const smtp = await openSmtp(smtpPort, store);
  const web = await openWeb(webPort, store).catch(async (error: unknown) => {
    await smtp.close();
    throw error;
  });
  return { close: () => Promise.all([smtp.close(), web.close()]) };
}
