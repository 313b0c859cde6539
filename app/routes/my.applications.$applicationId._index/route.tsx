import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { page } from "#app/http/page.server.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { listComments } from "#domain/applications/answer-comments.queries.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { getOwnApplicationWhole } from "#domain/applications/applications.queries.ts";
import { listCompletions } from "#domain/applications/completions.queries.ts";
import { deadlineFacts, mayWrite } from "#domain/applications/call-window.rules.ts";
import { sectionState } from "#domain/applications/check-answers.rules.ts";
import { listEarlierApplications } from "#domain/applications/earlier-applications.queries.ts";
import { shownForm } from "#domain/applications/shown-form.rules.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { listSectionOwners } from "#domain/applications/section-owners.queries.ts";
import { seatStateAt, statusSteps } from "#domain/applications/status-steps.rules.ts";
import { findStanding } from "#domain/interviews/interviews.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { StatusPage } from "./status-page.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import { Tasks } from "./tasks.tsx";

export const loader = page("person", async (args) => {
  const { ctx, params, language, format, url } = args;
  const a = await getOwnApplicationWhole(ctx, params.applicationId!);
  const [writers, comments, earlier, owners] = await Promise.all([listWriters(ctx, a.id), listComments(ctx, a.id), listEarlierApplications(ctx, a.id), listSectionOwners(ctx, a.id)]);
  const open = new Set(comments.filter((c) => !c.resolvedAt).map((c) => c.question));
  const parties = format.list(a.parties.map((p) => p.organisationName));
  const isDraft = a.state === "draft";
  const completions = isDraft ? [] : await listCompletions(ctx, a.id);
  const asked = completions.find((c) => c.standing === "open" || c.standing === "overdue");
  const seatState = seatStateAt(a, ctx.now);
  const interview = isDraft ? undefined : await findStanding(ctx, a.id);
  return {
    title: parties,
    application: { id: a.id, state: a.state, diaryNumber: a.diaryNumber, savedAt: a.savedAt, version: a.version, zone: a.zone, partyCount: a.parties.length, parties },
    programme: readText(a.programmeName, language).text,
    contact: { name: a.contactName, email: a.contactEmail, organiser: a.organiserName },
    writers: writers.map((w) => ({
      id: w.id,
      name: w.name || w.email,
      initials: initialsOf(w.name || w.email),
      access: w.access,
      isMe: ctx.actor.kind === "person" && ctx.actor.personId === w.personId,
    })),
    onlyMine: url.searchParams.get("mine") === "yes",
    hasEarlier: earlier.length > 0,
    cancelled: a.cohortState === "cancelled" ? { reason: a.cancelReason } : null,
    deadline: deadlineFacts(a, ctx.now),
    formChangedAt: isDraft && a.formAt > a.savedAt ? a.formAt : null,
    may: {
      edit: mayDo(a.access, a.state, "save-answers") && mayWrite(a, ctx.now),
      invite: mayDo(a.access, a.state, "change-writers"),
      withdraw: mayDo(a.access, a.state, "withdraw"),
      askChange: mayDo(a.access, a.state, "ask-contact-change"),
    },
    sections: isDraft
      ? shownForm(
          a.form,
          a.answers,
          a.attachments.map((f) => f.questionKey),
        ).form.sections.map((s) => ({
          key: s.key,
          title: readText(s.title, language).text,
          state: sectionState(s.questions, a.answers, a.attachments, a.doneSections.includes(s.key)),
          owner: owners.find((o) => o.section === s.key)?.name ?? null,
          isMine: owners.some((o) => o.section === s.key && ctx.actor.kind === "person" && o.personId === ctx.actor.personId),
          discussed: s.questions.filter((q) => open.has(q.key)).length,
        }))
      : [],
    completion: asked && {
      id: asked.id,
      isOverdue: asked.standing === "overdue",
      dueAt: asked.dueAt,
      questions: format.list(asked.questions.map((key) => readText(a.form.sections.flatMap((s) => s.questions).find((q) => q.key === key)?.label ?? {}, language).text)),
      mayEdit: mayDo(a.access, a.state, "complete"),
    },
    interview: interview ? { state: interview.state, bookBy: interview.bookBy, startsAt: interview.startsAt } : null,
    seat: seatState && { state: seatState, rank: a.seatRank ?? 0, until: a.offeredUntil },
    steps: statusSteps({ ...a, seatState, completions }),
    answers: isDraft ? [] : copySections(a.form, a.answers, a.attachments, copyWords(args)),
  };
});
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Application() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell>
      {loaded.cancelled && (
        <Notification tone="warning" title={t("applications.cohortCancelled")}>
          <p>{loaded.cancelled.reason}</p>
        </Notification>
      )}
      {loaded.application.state === "draft" ? <Tasks {...loaded} /> : <StatusPage {...loaded} label={t("applications.status.timeline")} />}
    </CalmShell>
  );
}
