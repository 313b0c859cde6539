import type { AppLoadContext } from "@remix-run/node";
import type express from "express";
import { arrivedAt } from "#app/http/arrival.server.ts";
import type { Auth } from "#app/http/auth.server.ts";
import type { Deps } from "#app/http/server.ts";
import { findSessionActor, sessionCookieName, sessionToken } from "#app/http/session.server.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import type { Actor, Context } from "#domain/shared/context.ts";
import { isLanguage, languages, type Language } from "#domain/shared/language.ts";

/** Runs `make` at the first call and hands out the same promise after that. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const cookie = (req: express.Request, name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(req.headers.cookie ?? "")?.[1];

/** What loaders and actions get from the server, made once a request; nothing is read before it is asked for. */
export function loadContext(deps: Deps & { auth: Auth }, req: express.Request, res: express.Response): AppLoadContext {
  const asked = req.query.lang;
  if (isLanguage(asked)) res.cookie("kohortti_language", asked, { sameSite: "lax", maxAge: 365 * 24 * 60 * 60_000, secure: deps.origin.startsWith("https") });
  const chosen = isLanguage(asked) ? asked : cookie(req, "kohortti_language");
  const accepted = (): Language => {
    const best = req.acceptsLanguages(...languages);
    return isLanguage(best) ? best : "fi";
  };
  const actor = once<Actor>(async () => {
    const token = sessionToken(cookie(req, sessionCookieName(deps.origin)), deps.secret);
    return (token && (await findSessionActor({ ...deps, db: deps.reads }, token, req.headers.cookie ?? "", accepted()))) || { kind: "visitor" };
  });
  return {
    nonce: res.locals.nonce as string,
    requestId: res.locals.requestId as string,
    db: deps.db,
    reads: deps.reads,
    auth: deps.auth,
    secret: deps.secret,
    origin: deps.origin,
    demo: deps.demo,
    inboxUrl: deps.inboxUrl,
    storage: deps.storage,
    address: req.ip ?? "",
    actor,
    language: once(async () => {
      if (isLanguage(chosen)) return chosen;
      const who = await actor();
      return who.kind === "person" ? who.language : accepted();
    }),
    ctx: once<Context>(async () => {
      const real = arrivedAt(req, deps.requestStart ?? false);
      const [now, who] = await Promise.all([deps.demo ? shownTime(deps.reads, real) : real, actor()]);
      return { db: deps.db, now, actor: who };
    }),
  };
}
