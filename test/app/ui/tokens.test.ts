import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../../app/styles/tokens.css", import.meta.url), "utf8");

/** The names and values of the first block that opens with `selector`. */
function listOf(selector: string): Record<string, string> {
  const from = css.indexOf("{", css.indexOf(selector)) + 1;
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

const light = listOf(':root,\n[data-theme="light"]');
const dark = listOf(':root:not([data-theme="light"]) {\n    color-scheme: dark');

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast of two tokens, 1–21. */
function contrast(list: Record<string, string>, front: string, back: string): number {
  const [high = 0, low = 0] = [front, back].map((name) => luminance(list[`--color-${name}`] ?? "")).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test("the dark list of the system and the chosen one are equal", () => {
  const chosen = listOf('\n[data-theme="dark"] {');
  expect(Object.keys(dark).length).toBeGreaterThan(30);
  expect(chosen).toEqual(dark);
});

const grounds = ["bg", "surface", "sunken", "raised", "tint"];
const texts = [
  ...grounds.flatMap((ground) => ["text", "text-muted", "link", "primary"].map((text) => [text, ground])),
  ...["bg", "surface", "sunken"].map((ground) => ["text-subtle", ground]),
  ...["warning", "danger", "success", "info", "violet", "neutral"].map((tone) => [tone, `${tone}-bg`]),
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-primary", "primary-active"],
  ["on-hilla", "hilla"],
  ["danger", "surface"],
  ["danger", "bg"],
] as [string, string][];
const shapes = [
  ["border-strong", "bg"],
  ["border-strong", "surface"],
  ["primary", "bg"],
  ["focus", "bg"],
  ["focus", "surface"],
  ["focus-gap", "focus"],
] as [string, string][];

for (const [theme, list] of Object.entries({ light, dark })) {
  test.each(texts)(`${theme}: %s on %s can be read`, (front, back) => expect(contrast(list, front, back)).toBeGreaterThanOrEqual(4.5));
  test.each(shapes)(`${theme}: %s on %s can be seen`, (front, back) => expect(contrast(list, front, back)).toBeGreaterThanOrEqual(3));
}
