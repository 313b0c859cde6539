import { listSentContents } from "#domain/applications/sent-contents.queries.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { themesIn } from "./review-themes.rules.ts";

/** The form that a call asks now; unscoped, since a call shows it to everyone. */
export async function getCallForm(ctx: Context, callId: string): Promise<FormContent> {
  const row = await ctx.db.selectFrom("call").innerJoin("form_version as f", "f.id", "call.form_version_id").select("f.content").where("call.id", "=", callId).executeTakeFirst();
  return FormContent.parse(found(row, "form").content);
}

/** What applications say of the themes of their forms, by application; unscoped. */
export async function listThemesOf(ctx: Context, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const { contents } = await listSentContents(ctx, applicationIds);
  return new Map(contents.map((c) => [c.id, themesIn(c.form, c.answers)]));
}
