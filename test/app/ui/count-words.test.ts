import { expect, test } from "vitest";
import { countWords } from "#app/ui/use-word-count.ts";

test.each([
  ["", 0],
  ["  \n ", 0],
  ["yksi", 1],
  [" kaksi\nsanaa ", 2],
  ["Kemi–Tornio ja Pohjois-Karjala", 3],
])("words of %j", (text, words) => expect(countWords(text)).toBe(words));
