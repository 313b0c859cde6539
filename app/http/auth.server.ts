import { betterAuth, type BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { emailOTP } from "better-auth/plugins/email-otp";
import * as z from "zod";
import type { Db } from "#db/types.ts";

const snake = (...names: string[]) => Object.fromEntries(names.map((n) => [n, n.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]));

/** How long a sign-in code and its link live, in seconds. */
export const codeSeconds = 15 * 60;

/** How long a session lives, and after how long it is made that long again when its owner comes back; in seconds. */
export const sessionSeconds = { whole: 60 * 60 * 24 * 14, renewedAfter: 60 * 60 * 24 };

/** Signs a person in by address, from the server only: the demo's personas. It has no route. */
const persona = () =>
  ({
    id: "persona",
    endpoints: {
      signInPersona: createAuthEndpoint({ method: "POST", body: z.object({ email: z.email() }), metadata: { SERVER_ONLY: true } }, async (ctx) => {
        const found = await ctx.context.internalAdapter.findUserByEmail(ctx.body.email);
        if (!found) throw new APIError("NOT_FOUND");
        const session = await ctx.context.internalAdapter.createSession(found.user.id);
        await setSessionCookie(ctx, { session, user: found.user });
        return ctx.json({ user: found.user.id });
      }),
    },
  }) satisfies BetterAuthPlugin;

/**
 * The sign-in library's settings. Its tables are ours (a migration); its own routes are not mounted: pages call its
 * functions, behind our own rate limit. Codes are stored hashed and sent by our outbox, never by the library.
 */
export function authOptions(o: { db: Db; baseURL: string; secret: string }) {
  return {
    appName: "Kohortti",
    baseURL: o.baseURL,
    basePath: "/auth",
    secret: o.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: o.db, type: "postgres" as const },
    advanced: { database: { generateId: "uuid" as const }, cookiePrefix: "kohortti", ipAddress: { ipAddressHeaders: ["x-client-ip"] } },
    rateLimit: { enabled: false },
    user: { modelName: "person", fields: snake("emailVerified", "createdAt", "updatedAt") },
    session: {
      modelName: "sign_in_session",
      fields: snake("expiresAt", "createdAt", "updatedAt", "ipAddress", "userAgent", "userId"),
      expiresIn: sessionSeconds.whole,
      updateAge: sessionSeconds.renewedAfter,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "sign_in_account",
      fields: snake("accountId", "providerId", "userId", "accessToken", "refreshToken", "idToken", "accessTokenExpiresAt", "refreshTokenExpiresAt", "createdAt", "updatedAt"),
    },
    verification: { modelName: "verification", fields: snake("expiresAt", "createdAt", "updatedAt") },
    plugins: [emailOTP({ storeOTP: "hashed" as const, otpLength: 6, expiresIn: codeSeconds, allowedAttempts: 5, sendVerificationOTP: async () => {} }), persona()],
  };
}

export const createAuth = (o: Parameters<typeof authOptions>[0]) => betterAuth(authOptions(o));
export type Auth = ReturnType<typeof createAuth>;
