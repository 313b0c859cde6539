import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below what systems give to outgoing connections (Linux from 32768, others from 49152): none of those takes the port before it is listened on. */
const [first, end] = [20_000, 32_000];

const given = new Set<number>();

/** A port that was free a moment ago; the same one only once. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(first, end);
    if (given.has(port) || (await portProblem(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`found no free port from ${first} to ${end - 1}`);
}

/** The code of what stands in the way of listening on every address of the machine; undefined when the port is free. */
export function portProblem(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}
