import { StartProblem } from "../start-problem.ts";

export type NewFile = { path: string; content: string };

/** The files of a new command, named as `module/verb-noun`: itself and its test. Both fail until they are written. */
export function commandFiles(name: string): { module: string; command: string; files: NewFile[] } {
  const [, module, command] = /^([a-z][a-z-]*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)+)$/.exec(name) ?? [];
  if (!module || !command) throw new StartProblem(`"${name}" is not module/verb-noun, such as applications/withdraw-application.`);
  const verb = camel(command);
  const type = verb.charAt(0).toUpperCase() + verb.slice(1);
  const id = `${command.split("-").at(-1)}Id`;
  const sentence = command.replaceAll("-", " ");
  return {
    module,
    command,
    files: [
      {
        path: `domain/${module}/${command}.ts`,
        content: `import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

export type ${type}Input = { ${id}: string };
export type ${type}Refusal = "not-possible-now";

/** ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}: who may, what it changes, when it refuses. */
export async function ${verb}(ctx: Context, input: ${type}Input): Promise<Outcome<null, ${type}Refusal>> {
  return inTransaction(ctx, async (tx) => {
    // load and lock, ask for the right, ask a rule with tx.now, write through the store, record the fact, answer done() or refused()
    throw new Error(\`${command} is not written yet (\${input.${id}}, \${tx.now.toISOString()})\`);
  });
}
`,
      },
      {
        path: `test/domain/${module}/${command}.test.ts`,
        content: `import { expect, test } from "vitest";
import { ${verb} } from "#domain/${module}/${command}.ts";
import { done, refused } from "#domain/shared/outcome.ts";
import { newId } from "#domain/shared/ids.ts";
import { asSystem, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const input = { ${id}: newId({ now: testNow }) };

test("it is done", async () => {
  expect(await ${verb}(asSystem(own.db), input)).toEqual(done(null));
});

test("it is refused", async () => {
  expect(await ${verb}(asSystem(own.db), input)).toEqual(refused("not-possible-now"));
});
`,
      },
    ],
  };
}

/** The module's README with the command in its line of commands. */
export function withCommand(readme: string, command: string): string {
  const lines = readme.trimEnd().split("\n");
  const at = lines.findLastIndex((line) => line.startsWith("Commands: "));
  if (at < 0) return `${readme.trimEnd()}\n\nCommands: \`${command}\`.\n`;
  lines[at] = `${lines[at]?.replace(/\.$/, "")}, \`${command}\`.`;
  return `${lines.join("\n")}\n`;
}

const camel = (kebab: string) => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
