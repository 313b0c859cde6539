import { countPlaywright, countVitest, type Counts } from "./counts.ts";

export type Step = {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** for a step that holds many tests: counts them from the report that it wrote; else the step itself is one */
  count?: { report: string; read: (report: string) => Counts };
  /** shows its output while it runs */
  live?: boolean;
};

/** Steps of one stage run two at a time, and a stage begins when the one before has ended. */
export type Stage = Step[];

const script = (name: string, ...args: string[]): Step => ({ name, command: ["node", ...args] });

/** No database and no browser; the longest first, since two run at a time. */
const withoutServers = (cache: (file: string) => string[]): Stage => [
  { name: "lint", command: ["eslint", "--max-warnings", "0", ...cache(".cache/eslint/"), "."] },
  { name: "types", command: ["tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"] },
  { name: "format", command: ["prettier", "--log-level", "warn", ...cache(".cache/prettier"), "--check", "."] },
  { name: "dependency rules", command: ["depcruise", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long", "."] },
  { name: "unused code", command: ["knip", "--no-progress"] },
  script("texts", "scripts/check-texts.ts"),
  script("lock file", "scripts/check-lock.ts"),
];

const vitestReport = ".cache/reports/vitest.json";

const unitTests: Step = {
  name: "unit and database tests",
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${vitestReport}`],
  count: { report: vitestReport, read: countVitest },
  live: true,
};

/** One project of playwright.config.ts with a demo of its own, so that one that moves the clock need not wait for the other. */
function browserTests(project: "now" | "clock"): Step {
  const report = `.cache/reports/playwright-${project}.json`;
  return {
    name: `browser tests (${project})`,
    command: ["playwright", "test", `--project=${project}`, "--no-deps", `--output=test-results/${project}`, "--reporter=list,json"],
    env: { E2E_DEMO: project, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: "0" },
    count: { report, read: countPlaywright },
    live: true,
  };
}

/** Files that have not changed since the last time are not looked at again. */
export const fast = withoutServers((file) => ["--cache", "--cache-location", file]);

/** Everything: what fails fast comes first; tests that start servers have the machine to themselves. */
export const all: Stage[] = [
  withoutServers(() => []), // a kept finding does not know of a change in another file
  [script("build", "scripts/build.ts"), script("database schema", "scripts/check-schema.ts")],
  [script("table of routes", "scripts/routes.ts", "--check")],
  [unitTests],
  [browserTests("now"), browserTests("clock")],
];
