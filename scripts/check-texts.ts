// Checks the texts of all languages against each other and against the sources that use them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import en from "#locales/en/index.ts";
import fi from "#locales/fi/index.ts";
import sv from "#locales/sv/index.ts";
import { findProblems } from "./check-texts/find-problems.ts";
import { mentionsIn } from "./check-texts/mentions.ts";

const folders = ["app", "domain", "jobs", "emails", "documents", "scripts"];
const files = folders.filter((folder) => existsSync(folder)).flatMap(sourcesIn);
const problems = findProblems(
  { fi, sv, en },
  files.flatMap((file) => mentionsIn(file, readFileSync(file, "utf8"))),
);
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);

function sourcesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
}
