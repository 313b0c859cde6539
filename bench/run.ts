// npm run bench: what the product promises, each as a ratio to its floor measured in the same run.
// --only pages|allocation|certificates|reminders|intake measures one of them, --json prints JSON, --write writes docs/performance.md.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isBuilt } from "#scripts/build-fingerprint.ts";
import { main, StartProblem } from "#scripts/start-problem.ts";
import { measureAllocation } from "./allocation.ts";
import { measureCertificates } from "./certificates/measure-certificates.ts";
import { measureIntake } from "./intake/measure-intake.ts";
import { measurePages } from "./pages/measure-pages.ts";
import { measureReminders } from "./reminders/measure-reminders.ts";
import { documentOf, tablesOf, type Results } from "./report.ts";
import { benchDatabase } from "./support/database.ts";

const parts = ["pages", "allocation", "certificates", "reminders", "intake"] as const;

const say = (line: string) => console.error(line);

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "boolean" }, write: { type: "boolean" } } });
  const only = parts.find((part) => part === values.only);
  if (values.only !== undefined && !only) throw new StartProblem(`--only is one of ${parts.join(", ")}.`);
  if (values.write && only) throw new StartProblem("--write needs everything measured: leave --only out.");
  const wanted = (part: (typeof parts)[number]) => !only || only === part;
  if (!isBuilt()) build();

  const results: Results = {};
  if (wanted("allocation")) results.allocation = measureAllocation();
  const database = await benchDatabase();
  const stop = () => void database.close().then(() => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    if (wanted("certificates")) results.certificates = await measureCertificates(database);
    if (wanted("reminders")) results.reminders = await measureReminders(database, process.env.REDIS_URL, say);
    if (wanted("intake")) results.intake = await measureIntake(database, say);
    if (wanted("pages")) results.pages = await measurePages(database, say);
  } finally {
    await database.close();
  }
  console.log(values.json ? JSON.stringify(results, null, 2) : tablesOf(results));
  if (values.write) writeFileSync("docs/performance.md", documentOf(results));
});

function build(): void {
  say("Building, as after every change.");
  const { status } = spawnSync(process.execPath, ["scripts/build.ts"], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new StartProblem("The build failed.");
}
