/** Letters and digits that nobody mistakes for each other: no I and 1, no O and 0. 32 of them, five bits each. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A code of ten letters from ten random bytes. */
export const accessCode = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, 10), (byte) => alphabet[byte & 31]).join("");

/** A code as people type or paste it: lower case, spaces and hyphens. */
export const readAccessCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, "");

/** For reading and writing down: "ABCDE-FGHJK". */
export const showAccessCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

export type CodeState = "valid" | "used-up" | "ended";

/** Whether a code still lets someone in. Its last moment counts as before the end. */
export function codeState(code: { uses: number; used: number; endsAt: Date | null; endedAt: Date | null }, now: Date): CodeState {
  if (code.endedAt || (code.endsAt && now > code.endsAt)) return "ended";
  return code.used >= code.uses ? "used-up" : "valid";
}
