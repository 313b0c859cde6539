import ts from "typescript";
import { expect, test } from "vitest";
import { commandFiles, withCommand } from "#scripts/new-command/command-files.ts";
import { StartProblem } from "#scripts/start-problem.ts";

test("a command and its test, named after it", () => {
  const { files } = commandFiles("applications/withdraw-application");
  expect(files.map((file) => file.path)).toEqual(["domain/applications/withdraw-application.ts", "test/domain/applications/withdraw-application.test.ts"]);
  expect(files[0]?.content).toContain("export async function withdrawApplication(ctx: Context, input: WithdrawApplicationInput): Promise<Outcome<null, WithdrawApplicationRefusal>>");
  for (const { path, content } of files) {
    const { diagnostics } = ts.transpileModule(content, { reportDiagnostics: true, fileName: path });
    expect(diagnostics).toEqual([]);
  }
});

test.each(["", "withdraw-application", "applications/withdraw", "Applications/withdraw-application", "../applications/withdraw-application", "applications/withdraw_application"])(
  "%o is no name",
  (name) => {
    expect(() => commandFiles(name)).toThrow(StartProblem);
  },
);

test("the README names the command", () => {
  expect(withCommand("# a\n\nWords.\n", "b-c")).toBe("# a\n\nWords.\n\nCommands: `b-c`.\n");
  expect(withCommand("# a\n\nCommands: `x-y`.\n\nMore.\n", "b-c")).toBe("# a\n\nCommands: `x-y`, `b-c`.\n\nMore.\n");
});
