import { copyWords } from "#app/applications/copy-words.server.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { listAttachments, listWaitingAttachments } from "#domain/applications/attachments.queries.ts";
import { changedByCompletion, checkCompletion, openedQuestions, partOfForm } from "#domain/applications/completion.rules.ts";
import { getCompletion, getCompletionAnswers } from "#domain/applications/completions.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { kindsOf, shownForm } from "#domain/applications/shown-form.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** What the pages of a completion show to those who write the application: what is asked, what was sent before, and what is written now. */
export async function loadCompletion(args: PageArgs) {
  const { ctx, params, language, t } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const request = await getCompletion(ctx, a.id, params.completionId!);
  const opened = openedQuestions(a.form, request.questions);
  const [answers, former, sentFiles, waiting, parties] = await Promise.all([
    getCompletionAnswers(ctx, request, request.sentVersion ?? a.version),
    getAnswers(ctx, a.id, request.formerVersion),
    listAttachments(ctx, a.id),
    listWaitingAttachments(ctx, request.id),
    listParties(ctx, a.id),
  ]);
  const files = [...sentFiles.filter((f) => !waiting.some((w) => w.questionKey === f.questionKey)), ...waiting];
  const filled = files.map((f) => f.questionKey);
  const words = copyWords(args);
  const parts = (said: typeof answers, which: typeof files) =>
    copySections(a.form, said, which, words)
      .map((s) => ({ ...s, answers: s.answers.filter((q) => opened.includes(q.key)) }))
      .filter((s) => s.answers.length > 0);
  const labels = new Map(a.form.sections.flatMap((s) => s.questions.map((q) => [q.key, readText(q.label, language).text] as const)));
  const isOpen = request.standing === "open";
  return {
    title: t("applications.completion.title"),
    application: { id: a.id, version: a.version, savedAt: a.savedAt, zone: a.zone, diaryNumber: a.diaryNumber ?? "" },
    programme: readText(a.programmeName, language).text,
    contact: { name: a.contactName, email: a.contactEmail },
    completionId: request.id,
    standing: request.standing,
    message: request.message,
    dueAt: request.dueAt,
    sent: request.sentAt ? { at: request.sentAt, by: request.sentBy, version: request.sentVersion ?? 0, changed: (request.changed ?? []).map((key) => labels.get(key) ?? key) } : null,
    form: partOfForm(a.form, opened),
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => opened.includes(key))),
    others: Object.fromEntries(Object.entries(shownForm(a.form, answers, filled).answers).filter(([key]) => !opened.includes(key))),
    kinds: kindsOf(a.form),
    filled,
    files: files.map(({ id, questionKey, name }) => ({ id, questionKey, name })),
    mayEdit: isOpen && mayDo(a.access, a.state, "complete"),
    maySend: isOpen && mayDo(a.access, a.state, "send-completion"),
    before: parts(former, sentFiles),
    now: parts(answers, files),
    missing: checkCompletion(a.form, opened, answers, parties, files).map((m) => ({ ...m, label: labels.get(m.question) ?? "" })),
    changes: changedByCompletion(opened, former, answers, waiting).length > 0,
  };
}
