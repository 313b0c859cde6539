import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, type TextPart } from "#domain/shared/text-difference.rules.ts";

const written = (parts: TextPart[], without: TextPart["kind"]) =>
  parts
    .filter((p) => p.kind !== without)
    .map((p) => p.text)
    .join("");

describe("the difference of two texts", () => {
  test("is told by whole words, also with letters outside English", () => {
    expect(differenceOf("Yöhankinta ei työllistä.", "Päivähankinta työllistää.")).toEqual([
      { kind: "removed", text: "Yöhankinta" },
      { kind: "added", text: "Päivähankinta" },
      { kind: "same", text: " " },
      { kind: "removed", text: "ei työllistä" },
      { kind: "added", text: "työllistää" },
      { kind: "same", text: "." },
    ]);
    expect(differenceOf("yksi kaksi kolme", "yksi neljä kolme")).toEqual([
      { kind: "same", text: "yksi " },
      { kind: "removed", text: "kaksi" },
      { kind: "added", text: "neljä" },
      { kind: "same", text: " kolme" },
    ]);
  });

  test("always gives back both texts as they are", () => {
    const text = fc.array(fc.constantFrom("hankinta", "ehto ", "\n", "äiti", ", ", "🧵", "\u0000", "<b>"), { maxLength: 30 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const parts = differenceOf(first, second);
        expect([written(parts, "added"), written(parts, "removed")]).toEqual([first, second]);
      }),
    );
  });

  test("texts of the longest kind that have nothing in common are compared in no time", () => {
    const words = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word}${i}`).join(" ");
    const started = performance.now();
    const parts = differenceOf(words("a"), words("b"));
    expect(performance.now() - started).toBeLessThan(2000);
    expect([written(parts, "added"), written(parts, "removed")]).toEqual([words("a"), words("b")]);
  });
});
