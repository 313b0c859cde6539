// A process of its own that takes every mail over SMTP and counts; asked over its channel, it says how many and when the last one came.
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Taken = { count: number; lastAt: number; last: string };

let taken: Taken = { count: 0, lastAt: 0, last: "" };
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  hideSTARTTLS: true,
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      taken = { count: taken.count + 1, lastAt: Date.now(), last: Buffer.concat(parts).toString("latin1") };
      done();
    });
  },
});
server.on("error", () => {}); // a connection that breaks must not end the process
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.server.address() as AddressInfo).port }));
process.on("message", () => process.send!(taken));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
