/** Line ends as one character, since browsers send two, and no zero bytes. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");

/** The number that was typed, the Finnish way ("1 234,5") or the English; null when it is none. */
export function readNumber(typed: string): number | null {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** An amount of money as it was typed, with or without the sign of the euro; null when it is none. */
export function readMoney(typed: string): number | null {
  const value = readNumber(typed.replace(/€|\beuroa?\b|\bEUR\b/gi, ""));
  return value === null || Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? null : value;
}

/** A day of the calendar, as browsers send it. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
