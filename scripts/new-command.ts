// npm run new-command applications/withdraw-application: writes the command, its test and its place in the module's README.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandFiles, withCommand } from "./new-command/command-files.ts";
import { main, StartProblem } from "./start-problem.ts";

await main(async () => {
  const { module, command, files } = commandFiles(process.argv[2] ?? "");
  const taken = files.find((file) => existsSync(file.path));
  if (taken) throw new StartProblem(`${taken.path} exists already; nothing was written.`);
  for (const { path: file, content } of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(file);
  }
  const readme = path.join("domain", module, "README.md");
  writeFileSync(readme, withCommand(existsSync(readme) ? readFileSync(readme, "utf8") : `# ${module}\n`, command));
  console.log(readme);
});
