import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./children.ts";
import type { Taken } from "./sink.ts";

/** A mail server on loopback in a process of its own. */
export async function mailSink() {
  const child = startChild(path.resolve(import.meta.dirname, "sink.ts"));
  const { port } = await child.ask<{ port: number }>();
  const taken = () => child.ask<Taken>({});
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    /** Waits until that many mails have come in all, at most a minute; when the last one came (epoch milliseconds) and its source. */
    async until(count: number): Promise<Taken> {
      for (let i = 0; i < 6_000; i += 1) {
        const now = await taken();
        if (now.count >= count) return now;
        await sleep(10);
      }
      throw new Error(`Only ${(await taken()).count} of ${count} mails have come in a minute.`);
    },
    end: child.end,
  };
}
export type MailSink = Awaited<ReturnType<typeof mailSink>>;
