import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const comparison = readFileSync("docs/comparison.md", "utf8");
/** Links with a title: the file, seen from docs/, and the name of the test in it. */
const links = [...comparison.matchAll(/\]\(([^)\s]+) "([^"]+)"\)/g)].map(([, file = "", name = ""]) => ({ file: path.join("docs", file), name }));
/** Whether a file of tests has one of that name: its first argument. */
const holds = (file: string, name: string) =>
  existsSync(file) &&
  readFileSync(file, "utf8")
    .replace(/\(\s+"/g, '("')
    .includes(`("${name}"`);

test("what docs/comparison.md says of Kohortti is shown by the test it leads to", () => {
  expect(links.filter(({ file, name }) => !holds(file, name))).toEqual([]);
  const claims = [...comparison.matchAll(/^\| (?:\d+ \| )?[^|]+ \| (\S+)/gm)].map(([, claim = ""]) => claim);
  expect(claims.filter((claim) => /^(yes|part)\b/.test(claim))).toEqual([]); // one without a link
  expect(links.length).toBeGreaterThan(60);
});

test.each(["README.md", ...["access", "adding-a-feature", "architecture", "comparison", "performance", "words"].map((name) => `docs/${name}.md`)])("%s leads to no file that is not there", (page) => {
  const targets = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)].map(([, to = ""]) => path.join(path.dirname(page), to));
  expect(targets.filter((to) => !existsSync(to))).toEqual([]);
});
