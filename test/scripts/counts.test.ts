import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "#scripts/test/counts.ts";

test("Vitest: skipped tests and files that do not load count as failed", () => {
  const report = JSON.stringify({
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "one" },
          { status: "failed", fullName: "two" },
          { status: "pending", fullName: "three" },
        ],
      },
      { name: "b.test.ts", status: "failed", message: "SyntaxError: x\n  at y", assertionResults: [] },
    ],
  });
  expect(countVitest(report)).toEqual({ passed: 1, failed: 3, remarks: ['"three" was not run (pending), which counts as failed.', "b.test.ts could not be run: SyntaxError: x"] });
});

test("Playwright: skipped and flaky tests and errors outside tests count as failed", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = JSON.stringify({
    suites: [{ title: "thread.spec.ts", specs: [spec("a", "expected"), spec("b", "skipped")], suites: [{ title: "inner", specs: [spec("c", "flaky"), spec("d", "unexpected")] }] }],
    errors: [{ message: "no web server" }],
  });
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failed: 4,
    remarks: ['"thread.spec.ts › b" was skipped, which counts as failed.', '"inner › c" was flaky, which counts as failed.', "no web server"],
  });
});
