import { data } from "@remix-run/node";
import * as z from "zod";
import { changeRows, rowChange } from "#app/applications/change-rows.ts";
import { commentField } from "#app/applications/comment-field.ts";
import { typedAnswers, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { goTo, invalid, refuse, valuesOf, type FormReply, type Values } from "#app/http/act.server.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { findSection } from "#domain/applications/answers.rules.ts";
import { CommentBody } from "#domain/applications/applications.schema.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { attachFile } from "#domain/applications/attach-file.ts";
import { commentOnAnswer } from "#domain/applications/comment-on-answer.ts";
import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { reopenSection } from "#domain/applications/reopen-section.ts";
import { resolveComments } from "#domain/applications/resolve-comments.ts";
import { saveAnswers, type Clash, type Saved } from "#domain/applications/save-answers.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { versionNumber } from "#domain/shared/validation.ts";

const key = z.string().max(60);
export const SectionInput = z.object({
  /** not there for those who only comment: they have no fields to save */
  baseVersion: versionNumber.optional(),
  done: z.enum(["yes", "later"]).optional(),
  row: z.string().max(100).optional(),
  /** the question whose comment is sent */
  say: key.optional(),
  /** the question whose comments are settled, and the last of them that was shown */
  settle: z
    .string()
    .regex(/^[a-z0-9-]{1,60} [0-9a-f-]{36}$/)
    .transform((text) => text.split(" "))
    .pipe(z.tuple([key, z.uuid()]))
    .optional(),
});
export type SectionReply = FormReply & { clashes?: Clash[] };

type Act = PageArgs & { form: FormData; input: z.output<typeof SectionInput> };
type At = { applicationId: string; section: string };

const typedComments = (form: FormData): Values => Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => name.startsWith(commentField(""))));

/** Saves what stands in the fields; whatever else the form does comes after it, so that nothing typed is lost. */
export async function saveSection(args: Act) {
  const { form, input } = args;
  const at = { applicationId: args.params.applicationId!, section: args.params.section! };
  if (input.baseVersion === undefined) return react(args, at);
  const rows = rowChange(input.row);
  const saved = await saveAnswers(args.ctx, { ...at, baseVersion: input.baseVersion, answers: rows ? changeRows(typedAnswers(form), rows) : typedAnswers(form) });
  if (!saved.ok && saved.refusal === "clash") {
    // the form comes back with the others' newest answers and, where both wrote, with one's own text beside the other's
    const merged = valuesOfAnswers({ ...saved.saved.answers, ...Object.fromEntries(saved.clashes.map((c) => [c.question, c.mine ?? ""])) });
    const values = { ...typedComments(form), ...merged, done: input.done ?? "later", baseVersion: String(saved.saved.version) };
    return data({ values, errors: {}, refusal: "applications.refusal.clash", clashes: saved.clashes } satisfies SectionReply, { status: 409 });
  }
  if (!saved.ok) return refuse(args, `applications.refusal.${saved.refusal}`);
  for (const [name, file] of form.entries()) {
    if (!name.startsWith("file.") || typeof file === "string" || !file.name) continue;
    const attached = await attachFile(args.ctx, { ...at, question: name.slice("file.".length), name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, args.context.storage);
    if (!attached.ok) return invalid(args, { [name]: [`applications.refusal.${attached.refusal}`] });
  }
  if (rows) return goTo(paths.applicationRows(at.applicationId, at.section, rows));
  if (input.say || input.settle) return react(args, at);
  const marked = await (input.done === "yes" ? markSectionDone : reopenSection)(args.ctx, at);
  if (!marked.ok) return refuse(args, `applications.refusal.${marked.refusal}`);
  return saved.value.others.length === 0 ? goTo(paths.myApplication(at.applicationId)) : showOthers(args, at, saved.value.others);
}

/** Answers that colleagues changed meanwhile were not on the page that was saved: they are shown now, and named. */
async function showOthers({ ctx, format, language }: Act, at: At, others: Saved["others"]) {
  const { form } = await getOwnApplication(ctx, at.applicationId);
  const labels =
    findSection(form, at.section)
      ?.questions.filter((q) => others.some((o) => o.question === q.key))
      .map((q) => readText(q.label, language).text) ?? [];
  const said = { names: format.list([...new Set(others.map((o) => o.authorName))]), questions: labels.slice(0, 3).join("; ") };
  return goTo(paths.applicationSection(at.applicationId, at.section), "applications.section.othersChanged", said);
}

/** A comment that was typed, or the word that a question's comments are settled. */
async function react(args: Act, { applicationId, section }: At) {
  const { say, settle } = args.input;
  const name = commentField(say ?? "");
  const body = CommentBody.safeParse(args.form.get(name) ?? "");
  if (say && !body.success) return invalid(args, { [name]: body.error.issues.map((issue) => issue.message) });
  const outcome = settle
    ? await resolveComments(args.ctx, { applicationId, question: settle[0], last: settle[1] })
    : await commentOnAnswer(args.ctx, { applicationId, question: say ?? "", body: body.data ?? "" });
  return outcome.ok ? goTo(paths.applicationComments(applicationId, section, settle?.[0] ?? say ?? "")) : refuse(args, `applications.refusal.${outcome.refusal}`);
}
