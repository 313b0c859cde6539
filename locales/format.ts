import type { Language } from "#domain/shared/language.ts";

const locale: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** Making a formatter of Intl takes longer than using it a hundred times: one of each kind, for good. */
function keep<Options, Made>(make: (language: Language, options: Options) => Made) {
  const kept = new Map<string, Made>();
  return (language: Language, options: Options): Made => {
    const key = `${language} ${JSON.stringify(options)}`;
    let found = kept.get(key);
    if (!found) kept.set(key, (found = make(language, options)));
    return found;
  };
}

const formatter = keep((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale[language], options));
const numberFormat = keep((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale[language], options));

/** The parts of a moment as plain numbers; what Intl pads is unpadded, hours and minutes apart. */
function numbers(moment: Date, zone: string) {
  const parts = new Map(
    formatter("en", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
      .formatToParts(moment)
      .map((p) => [p.type, p.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const two = (n: number) => String(n).padStart(2, "0");
  return { year: number("year"), month: number("month"), day: number("day"), hour: number("hour"), hours: two(number("hour")), minutes: two(number("minute")) };
}

const weekday = (moment: Date, language: Language, zone: string) => formatter(language, { timeZone: zone, weekday: "short" }).format(moment).replace(/\.$/, "");
const monthName = (moment: Date, zone: string, style: "short" | "long") => formatter("en", { timeZone: zone, month: style }).format(moment);

/**
 * Dates, times and numbers as a reader of the language writes them (fi: "pe 12.3.2027 klo 16.00", sv: "fre 12.3.2027
 * kl. 16.00", en: "Fri 12 March 2027 at 16:00"). Moments are shown in `zone`; days are plain "YYYY-MM-DD".
 * No-break spaces keep a number and its unit together.
 */
export const formatIn = keep((language, zone: string) => {
  const time = (moment: Date) => {
    const n = numbers(moment, zone);
    return language === "en" ? `${n.hours}:${n.minutes}` : `${n.hour}.${n.minutes}`;
  };
  const at = { fi: "klo", sv: "kl.", en: "at" }[language];
  const date = (moment: Date) => {
    const n = numbers(moment, zone);
    return language === "en" ? `${n.day} ${monthName(moment, zone, "long")} ${n.year}` : `${n.day}.${n.month}.${n.year}`;
  };
  const shortDate = (moment: Date) => {
    const n = numbers(moment, zone);
    return language === "en" ? `${weekday(moment, language, zone)} ${n.day} ${monthName(moment, zone, "short")}` : `${weekday(moment, language, zone)} ${n.day}.${n.month}.`;
  };
  const fullDate = (moment: Date) => `${weekday(moment, language, zone)} ${date(moment)}`;
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return {
    /** 16.00 */
    time,
    /** 12.3.2027 */
    date,
    /** pe 12.3. */
    shortDate,
    /** pe 12.3.2027 */
    fullDate,
    /** pe 12.3.2027 klo 16.00 */
    dateTime: (moment: Date) => `${fullDate(moment)} ${at} ${time(moment)}`,
    /** pe 12.3. klo 16.00 */
    shortDateTime: (moment: Date) => `${shortDate(moment)} ${at} ${time(moment)}`,
    /** klo 9.00–15.00 */
    timeRange: (from: Date, to: Date) => `${language === "en" ? "" : `${at} `}${time(from)}–${time(to)}`,
    /** ke 20.1.2027 of a day without a time */
    day: (day: string) => formatIn(language, "UTC").fullDate(noon(day)),
    shortDay: (day: string) => formatIn(language, "UTC").shortDate(noon(day)),
    /** 20.1.–29.4.2027 */
    dayRange: (from: string, to: string) => {
      const utc = formatIn(language, "UTC");
      if (language === "en") return `${utc.date(noon(from)).replace(from.slice(0, 4) === to.slice(0, 4) ? / \d{4}$/ : /$^/, "")} – ${utc.date(noon(to))}`;
      const [y, m, d] = from.split("-").map(Number);
      const start = from.slice(0, 4) === to.slice(0, 4) ? `${d}.${m}.` : `${d}.${m}.${y}`;
      return `${start}–${utc.date(noon(to))}`;
    },
    number: (value: number, digits = 0) => numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    /** with + or − in front, but for what rounds to 0 */
    signed: (value: number, digits = 0) => numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(value),
    percent: (share: number) => numberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share),
    euros: (value: number) => numberFormat(language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(value),
    bytes: (value: number) => (value < 1_000_000 ? `${Math.ceil(value / 1000)} kB` : `${numberFormat(language, { maximumFractionDigits: 1 }).format(value / 1_000_000)} MB`),
    /** Sorts names as the language's readers expect (å, ä and ö last). */
    compare: new Intl.Collator(locale[language], { numeric: true }).compare,
    list: (items: string[]) => new Intl.ListFormat(locale[language], { type: "conjunction" }).format(items),
  };
});
export type Format = ReturnType<typeof formatIn>;
