import { SMTPServer } from "smtp-server";
import { largestMail, MailTooLarge, type MailStore } from "./mail-store.ts";

/**
 * An SMTP server on 127.0.0.1 that accepts every mail up to 30 MB for every recipient but one: `bounce@` at any domain
 * is refused for good (550), so that the demo has an address that does not work. A mail is acknowledged when it is on disk.
 */
export async function openSmtp(port: number, store: MailStore) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideSTARTTLS: true,
    size: largestMail,
    onRcptTo({ address }, _session, done) {
      done(/^bounce@/i.test(address) ? Object.assign(new Error(`There is no mailbox ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      store.add(stream, { to }).then(
        () => done(),
        (error: unknown) => done(refusal(error)),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  server.on("error", (error) => console.error(`smtp: ${error.message}`)); // a connection that breaks must not end the process
  return { close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** 552: never try again. 451: our disk has a problem, try later. */
function refusal(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(message), { responseCode: error instanceof MailTooLarge ? 552 : 451 });
}
