import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { codeState, readAccessCode } from "./access-code.rules.ts";
import { findAccessCode } from "./access-codes.queries.ts";
import * as store from "./access-codes.store.ts";

/** Uses a typed code of a call once. Part of starting an application, which is what one use is good for. */
export async function takeAccessCode(ctx: Context, callId: string, typed: string): Promise<Outcome<{ codeId: string }, "code-wrong" | "code-ended" | "code-used-up">> {
  const letters = readAccessCode(typed);
  const taken = await store.takeAccessCode(ctx.db, callId, letters, ctx.now);
  if (taken) return done({ codeId: taken.id });
  const code = await findAccessCode(ctx, callId, letters);
  if (!code) return refused("code-wrong");
  return refused(codeState(code, ctx.now) === "ended" ? "code-ended" : "code-used-up");
}
