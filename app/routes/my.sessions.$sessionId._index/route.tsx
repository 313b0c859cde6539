import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { AnswerForm } from "#app/schedule/answer-form.tsx";
import { SessionFacts } from "#app/schedule/session-facts.tsx";
import { SessionMinutes } from "#app/schedule/session-minutes.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { answerInvitation } from "#domain/schedule/answer-invitation.ts";
import { getOwnSession } from "#domain/schedule/own-sessions.queries.ts";
import { AnswerInput } from "#domain/schedule/schedule.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language }) => {
  const s = await getOwnSession(ctx, params.sessionId ?? "");
  const name = readText(s.title, language);
  const over = s.endsAt <= ctx.now || s.state === "cancelled"; // neither has a link to follow
  return {
    title: name.text,
    name,
    goal: readText(s.goal, language),
    cohort: { id: s.cohortId, name: readText(s.cohortName, language).text, zone: s.zone },
    session: { ...s, onlineUrl: over ? "" : s.onlineUrl },
    agenda: s.agenda.map((b) => ({ ...b, title: readText(b.title, language).text })),
    mayAnswer: s.state === "published" && s.invitationState === "requested" && s.endsAt > ctx.now,
  };
});

export const action = act("person", AnswerInput, async (args) => {
  const sessionId = args.params.sessionId ?? "";
  const answer = await answerInvitation(args.ctx, { sessionId, answer: args.input.answer });
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  return goTo(paths.mySession(sessionId), `schedule.answered.${args.input.answer}`);
});

export default function OwnSession() {
  const { name, goal, cohort, session, agenda, mayAnswer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ answer: session.answer });
  return (
    <CalmShell cohort={cohort}>
      <BackLink to={paths.myAgenda(cohort.id)}>{t("schedule.own.title")}</BackLink>
      {session.state === "cancelled" && (
        <Notification tone="danger" title={t("schedule.isCancelled")}>
          <p>{session.cancelReason}</p>
        </Notification>
      )}
      <PageHead kicker={t("schedule.numbered", { number: session.number })} title={<LocalizedText {...name} />} lead={goal.text && <LocalizedText {...goal} />} />
      <SessionFacts session={session} zone={cohort.zone} />
      {mayAnswer && <AnswerForm form={form} answer={session.answer} />}
      {agenda.length > 0 && (
        <Section title={t("schedule.form.agenda")} id="agenda">
          <SessionMinutes startsAt={session.startsAt} zone={cohort.zone} blocks={agenda} />
        </Section>
      )}
      <p>
        <ButtonLink variant="secondary" to={paths.sessionFile(session.id)} reloadDocument>
          {t("schedule.own.file")}
        </ButtonLink>
      </p>
    </CalmShell>
  );
}
