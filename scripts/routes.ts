// npm run routes: every route with its method and policy, read from the build. With --write, docs/access.md is written; with --check it is compared.
import { readFileSync, writeFileSync } from "node:fs";
import { policies, roles } from "#domain/people/people.policy.ts";
import { listRoutes, type RouteRow } from "./routes/list-routes.ts";

const file = "docs/access.md";
const rows = await listRoutes();

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

function table(all: RouteRow[]): string {
  const head = [line(["Method", "Address", "Policy", ...roles]), line(["---", "---", "---", ...roles.map(() => ":-:")])];
  const body = all.map(({ method, path, policy }) => {
    const allowed: readonly string[] = policies[policy];
    return line([method, `\`${path}\``, policy, ...roles.map((r) => (allowed.includes(r) ? "●" : ""))]);
  });
  return [...head, ...body].join("\n");
}

const text = `# Who may open what

Written by \`npm run routes -- --write\` from the routes themselves; a test asks for each address as each role and compares.
A dot says that the role passes the route's door. What is behind it is scoped once more: a manager of another organiser gets 404,
a writer sees only their own applications. \`demo\` routes answer 404 unless the demo runs.

${table(rows)}
`;

if (process.argv.includes("--write")) writeFileSync(file, text);
else if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error(`${file} differs from the routes: write it with: npm run routes -- --write`);
    process.exit(1);
  }
} else console.log(rows.map((r) => `${r.method.padEnd(5)} ${r.path.padEnd(70)} ${r.policy}`).join("\n"));
