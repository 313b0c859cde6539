// npm run demo: the whole product on this machine. `npm run demo -- --reset` removes the demo data and starts over.
import { runDemo } from "./demo/run-demo.ts";
import { main } from "./start-problem.ts";

await main(async () => process.exit(await runDemo({ reset: process.argv.includes("--reset"), development: false })));
