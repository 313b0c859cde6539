import type { Context } from "#domain/shared/context.ts";

/** The themes of a programme in their order; unscoped, they are public with it. */
export async function listThemes(ctx: Context, programmeId: string) {
  return ctx.db.selectFrom("theme").select(["theme.key", "theme.name"]).where("theme.programme_id", "=", programmeId).orderBy("theme.position").limit(50).execute();
}
