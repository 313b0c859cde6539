// npm test: everything, with what it needs fetched first. The last line is "N passed, N failed".
import { chromiumLaunch } from "#test/support/chromium.ts";
import { pdfToText } from "#test/support/pdf.ts";
import { redisServer } from "#test/support/redis.ts";
import { main, StartProblem } from "./start-problem.ts";
import { report, runStages } from "./test/run-steps.ts";
import { all } from "./test/steps.ts";

await main(async () => {
  needPrograms();
  process.exit(report(await runStages(all)));
});

/** Before minutes of work: is everything there that the last steps ask for? */
function needPrograms(): void {
  const needs = [chromiumLaunch, pdfToText, ...(process.env.REDIS_URL ? [] : [redisServer])];
  const problems = needs.flatMap((need) => {
    try {
      need();
      return [];
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  if (problems.length) throw new StartProblem(`${problems.join("\n")}\n0 passed, ${problems.length} failed`);
}
