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

const script = (name: string, file: string): Step => ({ name, command: ["node", file] });

/** No database and no browser; the longest first, since two run at a time. */
export const fast: Stage = [
  { name: "lint", command: ["eslint", "--cache", "--cache-location", ".cache/eslint/", "--max-warnings", "0", "."] },
  { name: "types", command: ["tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"] },
  { name: "format", command: ["prettier", "--cache", "--cache-location", ".cache/prettier", "--log-level", "warn", "--check", "."] },
  { name: "dependency rules", command: ["depcruise", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long", "."] },
  { name: "unused code", command: ["knip", "--no-progress"] },
  script("texts", "scripts/check-texts.ts"),
  script("lock file", "scripts/check-lock.ts"),
];

const vitestReport = ".cache/reports/vitest.json";
const playwrightReport = ".cache/reports/playwright.json";

const unitTests: Step = {
  name: "unit and database tests",
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${vitestReport}`],
  count: { report: vitestReport, read: countVitest },
  live: true,
};

const browserTests: Step = {
  name: "browser tests",
  command: ["playwright", "test", "--reporter=list,json"],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, FORCE_COLOR: "0" },
  count: { report: playwrightReport, read: countPlaywright },
  live: true,
};

/** Everything: what fails fast comes first; tests that start servers have the machine to themselves. */
export const all: Stage[] = [fast, [script("build", "scripts/build.ts"), script("database schema", "scripts/check-schema.ts")], [unitTests], [browserTests]];
