import { setTimeout as sleep } from "node:timers/promises";
import { StartProblem } from "../start-problem.ts";

/** Waits until web and worker keep up, at most `patience` milliseconds; then a StartProblem with what /readyz says is missing. */
export async function untilReady(origin: string, patience: number, leaving: AbortSignal): Promise<void> {
  const until = performance.now() + patience;
  let answer = "it does not answer";
  while (performance.now() < until && !leaving.aborted) {
    try {
      const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return void (await response.text());
      answer = await response.text();
    } catch {
      // not listening yet
    }
    await sleep(50);
  }
  throw new StartProblem(`Kohortti did not become ready at ${origin} within ${Math.round(patience / 1000)} seconds: ${answer.slice(0, 500)}`);
}
