import { listSentContents } from "#domain/applications/sent-contents.queries.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { themesIn } from "./review-themes.rules.ts";

/** The form that a call asks now; unscoped, since a call shows it to everyone. */
export async function getCallForm(ctx: Context, callId: string): Promise<FormContent> {
  const row = await ctx.db.selectFrom("call").select("call.form_version_id as formVersionId").where("call.id", "=", callId).executeTakeFirst();
  return getFormVersion(ctx, found(row, "form").formVersionId);
}

/** What applications say of the themes of their forms, by application; unscoped. */
export async function listThemesOf(ctx: Context, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const { contents } = await listSentContents(ctx, applicationIds);
  return new Map(contents.map((c) => [c.id, themesIn(c.form, c.answers)]));
}
