// npm run dev: the demo with reload. Pages through Vite; web server and worker restart when a file of theirs changes.
import { runDemo } from "./demo/run-demo.ts";
import { main } from "./start-problem.ts";

await main(async () => process.exit(await runDemo({ reset: process.argv.includes("--reset"), development: true })));
