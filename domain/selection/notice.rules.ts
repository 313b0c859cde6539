import { addDays } from "#domain/shared/time.rules.ts";

/** Days until an ordinary electronic message counts as received (Act on Electronic Services 13/2003, 19 §; Local Government Act 410/2015, 139 §). */
const daysToNotice = 3;

/** The day on which the applicant is taken to have got a letter that was sent by e-mail on `sentOn` (YYYY-MM-DD), unless shown otherwise. */
export const deemedNotice = (sentOn: string): string => addDays(sentOn, daysToNotice);

/** Easter Sunday of a year (the anonymous Gregorian computus). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();
const fixed = ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"];

/**
 * Days on which a time limit cannot end: Saturday, Sunday, church holidays, Independence Day, May Day, Christmas Eve
 * and Midsummer Eve (Act on Calculating Time Limits 150/1930, 5 §). Holidays that fall on a weekend need no rule.
 */
export function isDayOff(day: string): boolean {
  if ([0, 6].includes(weekday(day)) || fixed.includes(day.slice(5))) return true;
  const sunday = easter(Number(day.slice(0, 4)));
  if ([-2, 1, 39].some((days) => addDays(sunday, days) === day)) return true;
  return weekday(day) === 5 && day.slice(5) >= "06-19" && day.slice(5) <= "06-25";
}

/** The last day of a limit of `days` after the day of notice, which is not counted itself; a day off moves it to the next weekday. */
export function rectificationEnds(noticeOn: string, days: number): string {
  let last = addDays(noticeOn, days);
  while (isDayOff(last)) last = addDays(last, 1);
  return last;
}

export const decisionProfiles = ["administrative", "municipal", "notice"] as const;
export type DecisionProfile = (typeof decisionProfiles)[number];

/** How long a rectification may be asked for: Administrative Procedure Act 434/2003, 49 c §; Local Government Act, 134 §. A notice of a company or association is no administrative decision. */
export const rectificationDays: Record<DecisionProfile, number | null> = { administrative: 30, municipal: 14, notice: null };

/** When decisions that go out on a day count as received, and until when a rectification can be asked for; null when it cannot. */
export function appealDates(profile: DecisionProfile, sentOn: string): { notice: string; until: string } | null {
  const days = rectificationDays[profile];
  const notice = deemedNotice(sentOn);
  return days === null ? null : { notice, until: rectificationEnds(notice, days) };
}
