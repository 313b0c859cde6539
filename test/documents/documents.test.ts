import { describe, expect, test } from "vitest";
import { pieces } from "#documents/documents.ts";
import { printable, unshownIn } from "#documents/printable.ts";

test("a sentence is cut where its values go", () => {
  expect(pieces("{{a}} ja {{b}}{{a}}.", { a: "1", b: "{{a}}" })).toEqual([{ text: "1", strong: true }, { text: " ja " }, { text: "{{a}}", strong: true }, { text: "1", strong: true }, { text: "." }]);
  expect(pieces("vain {{tuntematon}}", {})).toEqual([{ text: "vain " }, { text: "{{tuntematon}}" }]);
});

describe("printable", () => {
  test("cleans every text and leaves the rest alone", () => {
    expect(printable({ a: ["x\r\ny\rz\u2028", 1, null, true], b: { c: "\u0000\u202ea\tb\ufeff\udfff" } }, new Set())).toEqual({ a: ["x\ny\nz\n", 1, null, true], b: { c: "a b\ufffd" } });
  });
  test("prints the given characters by number and drops joiners", () => {
    expect(printable("a👩\u200d👧é", new Set(["👩", "\u200d", "👧"]))).toBe("a[U+1F469][U+1F467]é");
    expect(printable("\u0905", new Set(["\u0905"]))).toBe("[U+0905]");
  });
});

test("the characters which Typst could not show, quoted once or twice", () => {
  expect(unshownIn('error: the text `"👩"` could not be displayed; the text `\\"\\\\u{200d}\\"` could not be displayed with font')).toEqual(["👩", "\u200d"]);
  expect(unshownIn("error: unknown variable")).toEqual([]);
});
