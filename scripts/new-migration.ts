// npm run new-migration create_interview_slot: an empty migration with a name that sorts after all others.
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main, StartProblem } from "./start-problem.ts";

const folder = "db/migrations";

await main(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z]+(_[a-z0-9]+)+$/.test(name)) throw new StartProblem(`"${name}" is not verb_noun, such as create_interview_slot.`);
  const file = path.join(folder, `${nextStamp()}_${name}.ts`);
  writeFileSync(file, template, { flag: "wx" });
  console.log(`${file}\nThen: npm run types-of-db`);
});

/** Now as YYYYMMDDHHMM in UTC, or one more than the newest migration's when that is not earlier: the order of files is the order of running. */
function nextStamp(): string {
  const newest = Number(readdirSync(folder).sort().at(-1)?.slice(0, 12) ?? 0);
  const now = Number(new Date().toISOString().replace(/\D/g, "").slice(0, 12));
  return String(Math.max(now, newest + 1));
}

const template = `import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = \`
\`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
`;
