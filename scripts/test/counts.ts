/** How many tests there were; `remarks` are sentences on what counts as failed although no test said so. */
export type Counts = { passed: number; failed: number; remarks: string[] };

type VitestReport = { testResults: { name: string; status: string; message?: string; assertionResults: { status: string; fullName: string }[] }[] };

/** From Vitest's JSON report. A test that was skipped, and a file that could not be loaded, count as failed. */
export function countVitest(report: string): Counts {
  const { testResults }: VitestReport = JSON.parse(report);
  const tests = testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"));
  return {
    passed: count(tests, "passed"),
    failed: count(tests, "failed") + skipped.length + broken.length,
    remarks: [
      ...skipped.map(({ fullName, status }) => `"${fullName}" was not run (${status}), which counts as failed.`),
      ...broken.map((file) => `${file.name} could not be run: ${firstLine(file.message)}`),
    ],
  };
}

type PlaywrightSuite = { title: string; suites?: PlaywrightSuite[]; specs?: { title: string; tests: { status: string }[] }[] };
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: { message?: string }[] };

/** From Playwright's JSON report. A test that was skipped, or passed only when tried again, counts as failed; so does an error outside the tests. */
export function countPlaywright(report: string): Counts {
  const { suites, errors }: PlaywrightReport = JSON.parse(report);
  const tests = suites.flatMap(testsIn);
  const odd = tests.filter(({ status }) => status !== "expected" && status !== "unexpected");
  return {
    passed: count(tests, "expected"),
    failed: count(tests, "unexpected") + odd.length + errors.length,
    remarks: [...odd.map(({ title, status }) => `"${title}" was ${status}, which counts as failed.`), ...errors.map(({ message }) => firstLine(message))],
  };
}

function testsIn(suite: PlaywrightSuite): { title: string; status: string }[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) => tests.map(({ status }) => ({ title: `${suite.title} › ${title}`, status })));
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)];
}

const count = (tests: { status: string }[], status: string) => tests.filter((test) => test.status === status).length;

const firstLine = (text = "no message") => text.split("\n", 1)[0] ?? "";
