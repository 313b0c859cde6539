import { describe, expect, test } from "vitest";
import { formatIn } from "#locales/format.ts";

const moment = new Date("2027-03-12T14:05:00Z");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe.each([
  ["fi", "pe 12.3.2027 klo 16.05", "pe 12.3. klo 16.05", "klo 9.00–16.05", "20.1.–29.4.2027", "ke 20.1.2027", "1 234,5"],
  ["sv", "fre 12.3.2027 kl. 16.05", "fre 12.3. kl. 16.05", "kl. 9.00–16.05", "20.1.–29.4.2027", "ons 20.1.2027", "1 234,5"],
  ["en", "Fri 12 March 2027 at 16:05", "Fri 12 Mar at 16:05", "09:00–16:05", "20 January – 29 April 2027", "Wed 20 January 2027", "1,234.5"],
] as const)("%s", (language, dateTime, short, range, days, day, number) => {
  const format = formatIn(language, "Europe/Helsinki");
  test("writes dates, times and numbers as its readers do", () => {
    expect(format.dateTime(moment)).toBe(dateTime);
    expect(format.shortDateTime(moment)).toBe(short);
    expect(format.timeRange(new Date("2027-03-12T07:00:00Z"), moment)).toBe(range);
    expect(format.dayRange("2027-01-20", "2027-04-29")).toBe(days);
    expect(format.day("2027-01-20")).toBe(day);
    expect(plain(format.number(1234.5, 1))).toBe(number);
  });
});

test("a moment is shown in the zone that is asked for, before and after summer time begins", () => {
  const helsinki = formatIn("fi", "Europe/Helsinki");
  expect(helsinki.time(new Date("2027-03-24T07:00:00Z"))).toBe("9.00");
  expect(helsinki.time(new Date("2027-04-14T06:00:00Z"))).toBe("9.00");
});

test("a range over the turn of the year names both years", () => {
  expect(formatIn("fi", "UTC").dayRange("2026-11-02", "2027-01-08")).toBe("2.11.2026–8.1.2027");
  expect(formatIn("en", "UTC").dayRange("2026-11-02", "2027-01-08")).toBe("2 November 2026 – 8 January 2027");
});

test("Finnish order puts å, ä and ö last", () => {
  expect(["Öljy", "Zeniitti", "Äiti", "Aalto", "Åbo"].sort(formatIn("fi", "UTC").compare)).toEqual(["Aalto", "Zeniitti", "Åbo", "Äiti", "Öljy"]);
});
