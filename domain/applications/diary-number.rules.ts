/** "KOH-2026-0042": what people call an application by; counted per organiser and year. */
export const diaryNumber = (year: number, n: number): string => `KOH-${year}-${String(n).padStart(4, "0")}`;
