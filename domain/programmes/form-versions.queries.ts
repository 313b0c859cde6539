import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { FormContent } from "./form.schema.ts";

/** A row of form_version never changes: what was read once holds for as long as the process runs. */
const read = new Map<string, FormContent>();
const most = 200;

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The questions of a form version; all who ask get the same object, which cannot be changed. Unscoped; NotFound when there is none. */
export async function getFormVersion(ctx: Context, id: string): Promise<FormContent> {
  const known = read.get(id);
  if (known) return known;
  const row = await ctx.db.selectFrom("form_version").select("form_version.content").where("form_version.id", "=", id).executeTakeFirst();
  const form = frozen(FormContent.parse(found(row, "form version").content));
  const [oldest] = read.keys();
  if (oldest !== undefined && read.size >= most) read.delete(oldest);
  read.set(id, form);
  return form;
}
