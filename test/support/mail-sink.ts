import type { AddressInfo, Server } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

export type Received = { to: string[]; raw: Buffer; mail: Email };

/** What the server does with the next mails: take them, or answer like a server in trouble. */
export type Mood = "takes" | "busy" | "refuses" | "hangs-up-after-data";

/** A real SMTP server on loopback for this test file. Set `mood` to play a fault; `stop` and `start` play an outage on the same port. */
export function ownMailSink() {
  const received: Received[] = [];
  const state: { mood: Mood; server?: SMTPServer; port: number } = { mood: "takes", port: 0 };

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ["STARTTLS"],
        hideSTARTTLS: true,
        onData(stream, session, done) {
          const parts: Buffer[] = [];
          stream.on("data", (b: Buffer) => parts.push(b));
          stream.on("end", () => {
            if (state.mood === "busy") return done(Object.assign(new Error("try later"), { responseCode: 451 }));
            if (state.mood === "refuses") return done(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
            const raw = Buffer.concat(parts);
            void PostalMime.parse(raw).then((mail) => {
              received.push({ to: session.envelope.rcptTo.map((r) => r.address), raw, mail });
              if (state.mood === "hangs-up-after-data") for (const c of server.connections) (c as unknown as { _socket: { destroy(): void } })._socket.destroy();
              else done();
            });
          });
        },
      });
      server.on("error", () => {}); // a reset connection must not end the process
      server.server.once("error", reject);
      server.listen(state.port, "127.0.0.1", () => {
        state.port = ((server.server as Server).address() as AddressInfo).port;
        state.server = server;
        resolve();
      });
    });
  const close = () => new Promise<void>((resolve) => (state.server ? state.server.close(() => resolve()) : resolve()));
  beforeAll(open);
  afterAll(close);
  return {
    received,
    to: (address: string) => received.filter((r) => r.to.includes(address)),
    set mood(mood: Mood) {
      state.mood = mood;
    },
    get url() {
      return `smtp://127.0.0.1:${state.port}`;
    },
    start: open,
    stop: close,
  };
}
