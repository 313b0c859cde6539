import { createCookie, type AppLoadContext } from "@remix-run/node";
import { APIError } from "better-auth/api";
import { codeSeconds } from "#app/http/auth.server.ts";
import { within } from "#app/http/rate-limit.server.ts";
import { findCodeAskedAt } from "#domain/people/people.queries.ts";
import { requestSignIn } from "#domain/people/request-sign-in.ts";
import type { Context } from "#domain/shared/context.ts";

/** The address that the code was asked for, while the person reads their mail; kept out of URLs. */
export const addressCookie = createCookie("kohortti_sign_in", { httpOnly: true, sameSite: "lax", path: "/sign-in", maxAge: 15 * 60 });

/** False when too many answers to links have come from that network lately. */
export const mayAnswerLink = (app: AppLoadContext): Promise<boolean> => within(app, "address", `link ${app.address}`);

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
  // the library knows only the machine's clock; the product may stand at another time (the demo)
  const ctx = await app.ctx();
  const askedAt = await findCodeAskedAt(ctx, email);
  if (askedAt && ctx.now.getTime() - askedAt.getTime() > codeSeconds * 1000) return "wrong";
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
