import { expect, test } from "vitest";
import { languages } from "#domain/shared/language.ts";
import { forReader, readText, type LocalizedText } from "#domain/shared/localized-text.ts";

const values: LocalizedText[] = [{ fi: "Haku", sv: "Utlysning", en: "Call" }, { sv: "Utlysning" }, { fi: " ", en: "Call" }, { fi: "", sv: "", en: "" }, {}];

test("a content text made for a reader reads as the whole one does, in one language", () => {
  for (const value of values) {
    for (const reader of languages) {
      const own = forReader(value, reader);
      expect(readText(own, reader)).toEqual(readText(value, reader));
      expect(Object.keys(own).length).toBeLessThanOrEqual(1);
    }
  }
});

test("what is not a content text stays as it is, however deep it lies", () => {
  const opensAt = new Date("2026-12-11T16:00:00Z");
  const data = { opensAt, languages: ["fi", "sv"], sums: { fi: 1, sv: 2 }, own: null, none: undefined, rows: [{ key: "a", name: { fi: "Nimi", en: "Name" } }] };
  expect(forReader(data, "en")).toEqual({ ...data, rows: [{ key: "a", name: { en: "Name" } }] });
  expect(forReader(data, "en").opensAt).toBe(opensAt);
  expect(data.rows[0]!.name).toEqual({ fi: "Nimi", en: "Name" });
});
