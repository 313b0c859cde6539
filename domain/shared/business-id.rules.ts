const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * A Finnish business id (Y-tunnus) as `NNNNNNN-C`, or null when it cannot be one. Spaces, a missing hyphen, a missing
 * leading zero of the old six-digit form and the VAT form FI12345678 are accepted. Check digit: weighted sum mod 11;
 * remainder 0 gives 0, 1 is never given out, else 11 − remainder (Finnish Patent and Registration Office).
 */
export function readBusinessId(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, "")
    .replace(/^FI/, "");
  if (!/^\d{7,8}$/.test(plain)) return null;
  const digits = plain.padStart(8, "0");
  const remainder = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  if (remainder === 1) return null;
  const check = remainder === 0 ? 0 : 11 - remainder;
  return Number(digits[7]) === check ? `${digits.slice(0, 7)}-${check}` : null;
}
