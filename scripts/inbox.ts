// The demo's inbox, a process of its own: SMTP on SMTP_PORT, web on INBOX_PORT, mails in KOHORTTI_DATA/inbox.
import path from "node:path";
import { dataFolderFor, portSetting } from "#env.server.ts";
import { portsMustBeFree } from "./demo/ports.ts";
import { openInbox } from "./inbox/open-inbox.ts";
import { main, usingFolder } from "./start-problem.ts";

await main(async () => {
  const smtpPort = portSetting(process.env, "SMTP_PORT", 1025);
  const webPort = portSetting(process.env, "INBOX_PORT", 8025);
  const folder = path.join(dataFolderFor(process.env), "inbox");
  await portsMustBeFree({ SMTP_PORT: smtpPort, INBOX_PORT: webPort });
  const inbox = await usingFolder(folder, () => openInbox({ folder, smtpPort, webPort }));
  const stop = () => void inbox.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  process.once("disconnect", stop); // started by the demo: when that process dies without a word, end as well
  process.send?.("ready");
});
