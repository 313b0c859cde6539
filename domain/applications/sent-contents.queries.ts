import { sql } from "kysely";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { Answers } from "./answers.schema.ts";

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${sql.val(ids)}::uuid[])`;

async function readAnswers(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("answer_set_version as s", (j) => j.onRef("s.application_id", "=", "a.id").onRef("s.version", "=", "a.submitted_version"))
    .select(["a.id", "a.form_version_id as formVersionId", "s.answers"])
    .where(among("a.id", ids))
    .execute();
}

async function readForms(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .selectFrom("form_version as f")
    .select(["f.id", "f.content"])
    .where((eb) => eb.exists(eb.selectFrom("application as a").select("a.id").whereRef("a.form_version_id", "=", "f.id").where(among("a.id", ids))))
    .orderBy("f.created_at", "desc")
    .orderBy("f.id", "desc")
    .execute();
}

async function readParties(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["p.application_id as applicationId", "p.role", "o.name", "o.business_id as businessId", "o.region_code as regionCode"])
    .select(["p.contact_name as contactName", "p.contact_email as contactEmail", "p.contact_phone as contactPhone"])
    .where(among("p.application_id", ids))
    .where("p.left_at", "is", null)
    .orderBy("p.position")
    .execute();
}

async function readAttachments(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .selectFrom("attachment as t")
    .innerJoin("file", "file.id", "t.file_id")
    .select(["t.application_id as applicationId", "t.id", "t.question_key as questionKey", "file.name", "file.bytes", "file.sha256"])
    .where(among("t.application_id", ids))
    .where("t.removed_at", "is", null)
    .where("t.completion_id", "is", null)
    .orderBy("t.created_at")
    .execute();
}

/**
 * What many applications say as they were sent: answers, parties and files by application, and the forms that they
 * answer, the newest first. Four queries whatever their number. Unscoped: ask for access first.
 */
export async function listSentContents(ctx: Context, ids: readonly string[]) {
  const [answers, versions, parties, attachments] = await Promise.all([readAnswers(ctx, ids), readForms(ctx, ids), readParties(ctx, ids), readAttachments(ctx, ids)]);
  const forms = versions.map((f) => ({ id: f.id, content: FormContent.parse(f.content) }));
  const byId = new Map(forms.map((f) => [f.id, f.content]));
  const partiesOf = Map.groupBy(parties, (p) => p.applicationId);
  const filesOf = Map.groupBy(attachments, (a) => a.applicationId);
  const contents = answers.flatMap(({ id, formVersionId, ...row }) => {
    const form = byId.get(formVersionId);
    return form ? [{ id, form, answers: Answers.parse(row.answers), parties: partiesOf.get(id) ?? [], attachments: filesOf.get(id) ?? [] }] : [];
  });
  return { forms: forms.map((f) => f.content), contents };
}
