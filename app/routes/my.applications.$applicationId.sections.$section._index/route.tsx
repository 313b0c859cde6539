import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { changeRows, readRows, rowChange } from "#app/applications/change-rows.ts";
import { typedAnswers, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { act, goTo, invalid, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { findSection } from "#domain/applications/answers.rules.ts";
import { getOwnApplication, listDoneSections } from "#domain/applications/applications.queries.ts";
import { attachFile } from "#domain/applications/attach-file.ts";
import { listAttachments } from "#domain/applications/attachments.queries.ts";
import { deadlineFacts, mayWrite } from "#domain/applications/call-window.rules.ts";
import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { reopenSection } from "#domain/applications/reopen-section.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import type { Clash } from "#domain/applications/save-typed.ts";
import { kindsOf, shownForm } from "#domain/applications/shown-form.rules.ts";
import { listCriteria } from "#domain/programmes/calls.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { versionNumber } from "#domain/shared/validation.ts";
import { SectionPage } from "./section-page.tsx";

export const loader = page("person", async (args) => {
  const { ctx, params, language } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const section = found(findSection(a.form, params.section!), "section");
  const [attachments, done, criteria] = await Promise.all([listAttachments(ctx, a.id), listDoneSections(ctx, a.id), listCriteria(ctx, a.callId)]);
  const isLate = !mayWrite(a, ctx.now);
  const files = attachments.map((f) => f.questionKey);
  const shown = shownForm(a.form, a.answers, files);
  if (!findSection(shown.form, section.key)) throw redirect(paths.myApplication(a.id), 303); // not asked with these answers
  const own = new Set(section.questions.map((q) => q.key));
  return {
    title: readText(section.title, language).text,
    application: { id: a.id, version: a.version, savedAt: a.savedAt, zone: a.zone },
    section,
    heading: { title: readText(section.title, language), lead: readText(section.lead, language) },
    rows: readRows(args.url.searchParams.get("rows")),
    answers: a.answers,
    others: Object.fromEntries(Object.entries(shown.answers).filter(([key]) => !own.has(key))),
    filled: files,
    kinds: kindsOf(a.form),
    files: attachments.filter((f) => section.questions.some((q) => q.key === f.questionKey)).map(({ id, questionKey, name }) => ({ id, questionKey, name })),
    isDone: done.includes(section.key),
    programme: readText(a.programmeName, language).text,
    deadline: deadlineFacts(a, ctx.now),
    isLate,
    mayEdit: mayDo(a.access, a.state, "save-answers") && !isLate,
    readable: copySections(a.form, a.answers, attachments, copyWords(args)).filter((s) => s.key === section.key),
    criteria: criteria.map((c) => ({ key: c.key, name: readText(c.name, language).text, help: readText(c.help, language).text, weight: c.weight })),
  };
});
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
export type SectionReply = FormReply & { clashes?: Clash[] };

const SectionInput = z.object({ baseVersion: versionNumber, done: z.enum(["yes", "later"]).optional(), row: z.string().max(100).optional() });

export const action = act("person", SectionInput, async (args) => {
  const { ctx, form, input, context } = args;
  const at = { applicationId: args.params.applicationId!, section: args.params.section! };
  const rows = rowChange(input.row);
  const saved = await saveAnswers(ctx, { ...at, baseVersion: input.baseVersion, answers: rows ? changeRows(typedAnswers(form), rows) : typedAnswers(form) });
  if (!saved.ok && saved.refusal === "clash") {
    // the form comes back with the others' newest answers and, where both wrote, with one's own text beside the other's
    const merged = valuesOfAnswers({ ...saved.saved.answers, ...Object.fromEntries(saved.clashes.map((c) => [c.question, c.mine ?? ""])) });
    const values = { ...merged, done: input.done ?? "later", baseVersion: String(saved.saved.version) };
    return data({ values, errors: {}, refusal: "applications.refusal.clash", clashes: saved.clashes } satisfies SectionReply, { status: 409 });
  }
  if (!saved.ok) return refuse(args, `applications.refusal.${saved.refusal}`);
  for (const [name, file] of form.entries()) {
    if (!name.startsWith("file.") || typeof file === "string" || !file.name) continue;
    const attached = await attachFile(ctx, { ...at, question: name.slice("file.".length), name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, context.storage);
    if (!attached.ok) return invalid(args, { [name]: [`applications.refusal.${attached.refusal}`] });
  }
  if (rows) return goTo(paths.applicationRows(at.applicationId, at.section, rows));
  const marked = await (input.done === "yes" ? markSectionDone : reopenSection)(ctx, at);
  return marked.ok ? goTo(paths.myApplication(at.applicationId)) : refuse(args, `applications.refusal.${marked.refusal}`);
});

export default function SectionRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<SectionReply>();
  // a clash brings other texts into the form: it starts anew from them
  const key = [loaded.section.key, reply?.clashes && reply.values.baseVersion].join(" ");
  return (
    <CalmShell>
      <SectionPage key={key} {...loaded} />
    </CalmShell>
  );
}
