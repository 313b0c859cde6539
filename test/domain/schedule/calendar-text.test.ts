import { expect, test } from "vitest";
import { escapedParameter, escapedText, oneLine, parameterName, plainText, refolded } from "#domain/schedule/calendar-text.ts";

test("typed text keeps its lines and loses what cannot be seen", () => {
  expect(plainText(" a\r\nb\rc\u2028d\u0085e\tf\u0007 ")).toBe("a\nb\nc\nd\ne f");
  expect(plainText("\u202eabc\ud800")).toBe("abc\ufffd");
  expect(oneLine("Sali 3\r\n  Tampere")).toBe("Sali 3 Tampere");
});

test("a name loses double quotes and backslashes, a parameter doubles carets", () => {
  expect(parameterName('Aino "Ansa"\r\n\\Virtanen')).toBe("Aino ”Ansa” /Virtanen");
  expect(escapedParameter("a^n^^")).toBe("a^^n^^^^");
  expect(escapedText("a,b;c\\d\ne")).toBe("a\\,b\\;c\\\\d\\ne");
});

test("rows hold at most 75 octets, whole characters, and unfold to the same line", () => {
  for (const letter of ["x", "ä", "€", "😀"]) {
    const line = `SUMMARY:${letter.repeat(100)}`;
    const rows = refolded(`${line}\r\nEND:X\r\n`).split("\r\n");
    expect(Math.max(...rows.map((row) => Buffer.byteLength(row)))).toBeGreaterThan(75 - 4);
    expect(Math.max(...rows.map((row) => Buffer.byteLength(row)))).toBeLessThanOrEqual(75);
    expect(rows.join("\r\n").replaceAll("\r\n ", "")).toBe(`${line}\r\nEND:X\r\n`);
    expect(rows.join("")).not.toContain("\ufffd");
  }
});
