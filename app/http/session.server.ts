import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionSeconds, type Auth } from "#app/http/auth.server.ts";
import { findActor, findSignedIn } from "#domain/people/access.queries.ts";
import type { Context, PersonActor } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";

/** The name under which the sign-in library keeps its session at that address. */
export const sessionCookieName = (origin: string) => `${origin.startsWith("https") ? "__Secure-" : ""}kohortti.session_token`;

/** The token in the session cookie (`token.signature`, HMAC-SHA256 in base64, as the sign-in library writes it) when the signature is ours. */
export function sessionToken(cookie: string | undefined, secret: string): string | undefined {
  const value = decoded(cookie ?? "");
  const dot = value.lastIndexOf(".");
  if (dot < 1) return undefined;
  const signature = Buffer.from(value.slice(dot + 1), "base64");
  const ours = createHmac("sha256", secret).update(value.slice(0, dot)).digest();
  return signature.length === ours.length && timingSafeEqual(signature, ours) ? value.slice(0, dot) : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/**
 * Who a checked token belongs to, in one query. The sign-in library would take two and more work for each page; it is
 * asked only when there is something to write: a session that has ended, or one that is to be made longer.
 */
export async function findSessionActor(deps: { db: Context["db"]; auth: Auth }, token: string, cookies: string, fallback: Language): Promise<PersonActor | undefined> {
  const found = await findSignedIn(deps.db, token, fallback);
  if (!found) return undefined;
  const untouched = (sessionSeconds.whole - sessionSeconds.renewedAfter) * 1000;
  if (found.expiresAt.getTime() - Date.now() > untouched) return found.actor;
  const session = await deps.auth.api.getSession({ headers: new Headers({ cookie: cookies }) });
  return session ? findActor(deps.db, session.user.id, fallback) : undefined;
}
