import Holidays from "date-holidays";
import { expect, test } from "vitest";
import { appealDates, deemedNotice, isDayOff, rectificationEnds } from "#domain/selection/notice.rules.ts";
import { addDays } from "#domain/shared/time.rules.ts";

test("a message of Monday 14.12.2026 counts as received on Thursday 17.12.", () => {
  expect(deemedNotice("2026-12-14")).toBe("2026-12-17");
});

test("14 days from there end on New Year's Eve, 30 days on the Monday after a Saturday", () => {
  expect(rectificationEnds("2026-12-17", 14)).toBe("2026-12-31");
  expect(rectificationEnds("2026-12-17", 30)).toBe("2027-01-18");
});

test("each profile has its own limit, and a notice has none", () => {
  expect(appealDates("municipal", "2026-12-14")).toEqual({ notice: "2026-12-17", until: "2026-12-31" });
  expect(appealDates("administrative", "2026-12-14")).toEqual({ notice: "2026-12-17", until: "2027-01-18" });
  expect(appealDates("notice", "2026-12-14")).toBeNull();
});

test("a limit never ends on Christmas Eve, Epiphany, Good Friday, Ascension Day or Midsummer Eve", () => {
  expect(rectificationEnds("2026-12-10", 14)).toBe("2026-12-28");
  expect(rectificationEnds("2026-12-23", 14)).toBe("2027-01-07");
  expect(rectificationEnds("2027-03-12", 14)).toBe("2027-03-30");
  expect(rectificationEnds("2027-04-22", 14)).toBe("2027-05-07");
  expect(rectificationEnds("2027-06-11", 14)).toBe("2027-06-28");
});

test("days off agree with an independent calendar of Finland for twelve years", () => {
  const calendar = new Holidays("FI", { timezone: "Europe/Helsinki" });
  for (let day = "2026-01-01"; day < "2038-01-01"; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    const found = calendar.isHoliday(new Date(`${day}T10:00:00Z`)) || [];
    const eve = found.some((h) => /jouluaatto|juhannusaatto|vappu/i.test(h.name));
    expect({ day, off: isDayOff(day) }).toEqual({ day, off: weekend || eve || found.some((h) => h.type === "public") });
  }
});
