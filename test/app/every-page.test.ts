import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listPages } from "#scripts/routes/list-routes.ts";
import { visits } from "#test/e2e/every-page/visits.ts";

/* What test/e2e/every-page.spec.ts rests on. Here, since neither needs a browser. */

test("the schemes differ in the values of the colour tokens alone", () => {
  const asking = readdirSync("app/styles").filter((file) => readFileSync(`app/styles/${file}`, "utf8").includes("prefers-color-scheme"));
  expect(asking).toEqual(["tokens.css"]);
  const [, dark = ""] = readFileSync("app/styles/tokens.css", "utf8").split("@media (prefers-color-scheme: dark)");
  const values = dark
    .slice(0, dark.indexOf("}"))
    .split("\n")
    .slice(2)
    .map((line) => line.trim());
  expect(values.filter((line) => line !== "" && !/^(--(color|elevation|data)-[a-z0-9-]+:|color-scheme:|\/\*)/.test(line))).toEqual([]);
});

test("no page is left out", async () => {
  expect(visits.map((v) => v.route).sort()).toEqual((await listPages()).sort());
});
