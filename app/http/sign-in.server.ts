import { createCookie, type AppLoadContext } from "@remix-run/node";
import { APIError } from "better-auth/api";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Kysely } from "kysely";
import { runRaw } from "#db/raw.ts";
import type { DB } from "#db/types.ts";
import { requestSignIn } from "#domain/people/request-sign-in.ts";
import type { Context } from "#domain/shared/context.ts";
import { keyedHash } from "#domain/shared/seal.ts";

/** The address that the code was asked for, while the person reads their mail; kept out of URLs. */
export const addressCookie = createCookie("kohortti_sign_in", { httpOnly: true, sameSite: "lax", path: "/sign-in", maxAge: 15 * 60 });

const limits = new WeakMap<Kysely<DB>, Record<"address" | "person" | "tries", RateLimiterPostgres>>();

function limitsOf(db: Kysely<DB>) {
  const known = limits.get(db);
  if (known) return known;
  // the limiter wants a pg client: Kysely's own executor runs its statements
  const storeClient = { query: async (q: { text: string; values: unknown[] }) => runRaw(db, q.text, q.values) };
  const make = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({ storeClient, storeType: "client", tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: false, keyPrefix, points, duration: 15 * 60 });
  const made = { address: make("address", 40), person: make("person", 6), tries: make("tries", 12) };
  limits.set(db, made);
  return made;
}

/** False when that key has had its share for a quarter of an hour. Keys are stored hashed. */
async function within(app: AppLoadContext, limit: "address" | "person" | "tries", value: string): Promise<boolean> {
  try {
    await limitsOf(app.db)[limit].consume(keyedHash(app.secret, "rate limit", value));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Queues a sign-in mail, whose link leads to `next`; "too-many" when the address or the network has asked too often. Says nothing about whether the address is known. */
export async function sendCode(app: AppLoadContext, ctx: Context, email: string, next?: string): Promise<"queued" | "too-many"> {
  if (!(await within(app, "address", app.address)) || !(await within(app, "person", email))) return "too-many";
  const code = await app.auth.api.createVerificationOTP({ body: { email, type: "sign-in" } });
  await requestSignIn(ctx, { email, code, next, language: await app.language(), secret: app.secret });
  return "queued";
}

/** Headers that carry the new session, or why there is none. A code works once. */
export async function signInWith(app: AppLoadContext, email: string, code: string, headers: Headers): Promise<{ headers: Headers } | "wrong" | "too-many"> {
  if (!(await within(app, "tries", email))) return "too-many";
  try {
    const signedIn = await app.auth.api.signInEmailOTP({ body: { email, otp: code, name: "" }, headers, returnHeaders: true });
    return { headers: signedIn.headers };
  } catch (error) {
    if (error instanceof APIError) return "wrong";
    throw error;
  }
}

/** A path of ours to return to; anything else is the person's home. */
export const safeNext = (next: string | null | undefined): string | undefined => (next && /^\/(?![/\\])/.test(next) ? next : undefined);
