import type { AppLoadContext } from "@remix-run/node";
import type { Values } from "#app/http/act.server.ts";
import { seal, unseal } from "#domain/shared/seal.ts";
import { findKeptForm } from "#domain/people/kept-forms.queries.ts";
import { keepTypedForm } from "#domain/people/keep-typed-form.ts";
import type { Context } from "#domain/shared/context.ts";
import * as z from "zod";

const purpose = "kept form";

/** Keeps what was typed when the sign-in had ended; returns the id for `?kept=`. */
export async function keepForm(app: AppLoadContext, ctx: Context, path: string, values: Values): Promise<string> {
  return keepTypedForm(ctx, { path, sealed: seal(app.secret, purpose, JSON.stringify(values)) });
}

/** What was typed into the form of that page before the sign-in ended, or null. */
export async function readKeptForm(app: AppLoadContext, ctx: Context, id: string | null, path: string): Promise<Values | null> {
  if (!id || !z.uuid().safeParse(id).success) return null;
  const kept = await findKeptForm(ctx, id, path);
  const text = kept && unseal(app.secret, purpose, kept.sealed);
  return text ? z.record(z.string(), z.union([z.string(), z.array(z.string())])).parse(JSON.parse(text)) : null;
}
