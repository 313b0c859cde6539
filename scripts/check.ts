// npm run check: the fast part of `npm test`, without database and browser.
import { report, runStages } from "./test/run-steps.ts";
import { fast } from "./test/steps.ts";

process.exit(report(await runStages([fast])));
