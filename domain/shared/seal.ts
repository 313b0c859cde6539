import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

const key = (secret: string, purpose: string) => createHash("sha256").update(`${purpose}\0${secret}`).digest();

/** Encrypts a short text with the installation's secret (AES-256-GCM), for one named purpose; base64url. */
export function seal(secret: string, purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(secret, purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again, or null when it was not sealed here for this purpose. */
export function unseal(secret: string, purpose: string, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key(secret, purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** How a token of 256 random bits, which needs no salt, is kept and looked up; base64url. One purpose's hash finds nothing of another's. */
export const tokenHash = (purpose: string, token: string): string => createHash("sha256").update(`${purpose}\0${token}`).digest("base64url");

/** A keyed hash for values that are looked up but must not be readable: tokens, rate-limit keys. */
export const keyedHash = (secret: string, purpose: string, value: string): string => createHmac("sha256", key(secret, purpose)).update(value).digest("base64url");
