import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRows } from "#app/applications/change-rows.ts";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { act } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { commenters, editors, mayDo } from "#domain/applications/application.policy.ts";
import { listComments } from "#domain/applications/answer-comments.queries.ts";
import { findSection } from "#domain/applications/answers.rules.ts";
import { getOwnApplication, listDoneSections } from "#domain/applications/applications.queries.ts";
import { listAttachments } from "#domain/applications/attachments.queries.ts";
import { deadlineFacts, mayWrite } from "#domain/applications/call-window.rules.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { listSectionOwners } from "#domain/applications/section-owners.queries.ts";
import { listPresent } from "#domain/applications/section-presence.queries.ts";
import { kindsOf, shownForm } from "#domain/applications/shown-form.rules.ts";
import { listCriteria } from "#domain/programmes/calls.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { forReader, readText } from "#domain/shared/localized-text.ts";
import { saveSection, SectionInput, type SectionReply } from "./save-section.server.ts";
import { SectionPage } from "./section-page.tsx";

export const loader = page("person", async (args) => {
  const { ctx, params, language } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const section = found(findSection(a.form, params.section!), "section");
  const [attachments, done, criteria, comments, owners, writers, present] = await Promise.all([
    listAttachments(ctx, a.id),
    listDoneSections(ctx, a.id),
    listCriteria(ctx, a.callId),
    listComments(ctx, a.id),
    listSectionOwners(ctx, a.id),
    listWriters(ctx, a.id),
    listPresent(ctx, a.id, section.key),
  ]);
  const isLate = !mayWrite(a, ctx.now);
  const files = attachments.map((f) => f.questionKey);
  const shown = shownForm(a.form, a.answers, files);
  if (!findSection(shown.form, section.key)) throw redirect(paths.myApplication(a.id), 303); // not asked with these answers
  const own = new Set(section.questions.map((q) => q.key));
  return {
    title: readText(section.title, language).text,
    application: { id: a.id, version: a.version, savedAt: a.savedAt, zone: a.zone },
    section: forReader(section, language),
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
    comments: comments.filter((c) => own.has(c.question)),
    mayComment: mayDo(a.access, a.state, "comment") && !isLate && writers.filter((w) => commenters.some((access) => access === w.access)).length > 1, // nobody talks alone
    present,
    owner: owners.find((o) => o.section === section.key)?.name ?? null,
    mayGive: mayDo(a.access, a.state, "give-section") && !isLate && writers.filter((w) => editors.some((access) => access === w.access)).length > 1,
    readable: copySections(a.form, a.answers, attachments, copyWords(args)).filter((s) => s.key === section.key),
    criteria: criteria.map((c) => ({ key: c.key, name: readText(c.name, language).text, help: readText(c.help, language).text, kind: c.kind, weight: c.weight })),
  };
});
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = act("person", SectionInput, saveSection);

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
