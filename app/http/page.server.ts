import "#app/context.ts";
import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { paths } from "#app/paths.ts";
import { mayEnter, type PolicyName } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import type { Language } from "#domain/shared/language.ts";
import { texts } from "#locales/all.ts";
import { formatIn, type Format } from "#locales/format.ts";

/** What a loader or action gets. `ctx` is for queries and commands; `format` shows moments in the reader's language and zone. */
export type PageArgs = Pick<LoaderFunctionArgs, "context" | "request"> & {
  params: Record<string, string>;
  url: URL;
  ctx: Context;
  language: Language;
  t: TFunction<"texts">;
  format: Format;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Params that end in "Id" are ids; anything else under such a name cannot exist, nor can anything with a zero byte, which PostgreSQL does not store. */
function readParams(params: LoaderFunctionArgs["params"]): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if ((name.endsWith("Id") && !uuid.test(value)) || value.includes("\0")) throw new NotFound(name);
    read[name] = value;
  }
  return read;
}

export async function pageArgs({ context, request, params }: LoaderFunctionArgs): Promise<PageArgs> {
  const [ctx, language] = await Promise.all([context.ctx(), context.language()]);
  const zone = ctx.actor.kind === "person" ? ctx.actor.zone : "Europe/Helsinki";
  return { context, request, params: readParams(params), url: new URL(request.url.replaceAll("%00", "")), ctx, language, t: texts(language).t, format: formatIn(language, zone) };
}

/** Domain errors become responses; everything else is a bug (500, with the request's id on the page and in the log). */
export function asResponse(error: unknown): unknown {
  if (error instanceof NotFound) return data(null, { status: 404 });
  if (error instanceof Forbidden) return data(null, { status: 403 });
  return error;
}

/** The door of every route. Visitors are sent to sign in and come back; others get 403, and 404 for demo pages outside the demo. */
export function enter(policy: PolicyName, args: PageArgs): void {
  if (policy === "demo" && !args.context.demo) throw new NotFound("demo");
  if (mayEnter(policy, args.ctx.actor)) return;
  if (args.ctx.actor.kind === "visitor") throw redirect(paths.signIn(args.url.pathname + args.url.search), 303);
  throw new Forbidden();
}

/**
 * Wraps a loader: `policy` is the route's rule (read by `npm run routes`, the table in docs and its test),
 * `load` reads with `ctx`. NotFound becomes 404, Forbidden 403.
 */
export function page<T>(policy: PolicyName, load: (args: PageArgs) => Promise<T>) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      const made = await pageArgs(args);
      enter(policy, made);
      return await load({ ...made, ctx: { ...made.ctx, db: args.context.reads, seen: { roles: new Map() } } });
    } catch (error) {
      throw asResponse(error);
    }
  };
  return Object.assign(loader, { policy });
}
