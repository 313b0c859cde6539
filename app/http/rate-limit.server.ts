import type { AppLoadContext } from "@remix-run/node";
import type { Kysely } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { runRaw } from "#db/raw.ts";
import type { DB } from "#db/types.ts";
import { keyedHash } from "#domain/shared/seal.ts";

/** Sign-in mails from a network and to an address, tries of a sign-in code, and tries of access codes by a person. */
type Limit = "address" | "person" | "tries" | "codes";
const limits = new WeakMap<Kysely<DB>, Record<Limit, RateLimiterPostgres>>();

function limitsOf(db: Kysely<DB>) {
  const known = limits.get(db);
  if (known) return known;
  // the limiter wants a pg client: Kysely's own executor runs its statements
  const storeClient = { query: async (q: { text: string; values: unknown[] }) => runRaw(db, q.text, q.values) };
  const make = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({ storeClient, storeType: "client", tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: false, keyPrefix, points, duration: 15 * 60 });
  const made = { address: make("address", 40), person: make("person", 6), tries: make("tries", 12), codes: make("codes", 12) };
  limits.set(db, made);
  return made;
}

/** False when that key has had its share for a quarter of an hour. Keys are stored hashed. */
export async function within(app: AppLoadContext, limit: Limit, value: string): Promise<boolean> {
  try {
    await limitsOf(app.db)[limit].consume(keyedHash(app.secret, "rate limit", value));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
