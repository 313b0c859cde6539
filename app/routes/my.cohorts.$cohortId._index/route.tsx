import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { NextSession } from "#app/shell/next-session.tsx";
import { OwnNow } from "#app/shell/own-now.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { JourneyLine } from "#app/ui/journey.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import { People } from "#app/ui/people.tsx";
import { headlineOf, ownKinds, whatNow, type Headline } from "#domain/homes/homes.rules.ts";
import { getOwnCohort, listJourney, listTeam } from "#domain/homes/own-cohort.queries.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { answerInvitation } from "#domain/schedule/answer-invitation.ts";
import { AnswerInput } from "#domain/schedule/schedule.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language }) => {
  const cohort = await getOwnCohort(ctx, params.cohortId!);
  const [sessions, team, all] = await Promise.all([listJourney(ctx, cohort.id), listTeam(ctx, cohort.teamId), listOwnItems(ctx)]);
  const next = sessions.find((s) => s.state === "now");
  const mine = all.filter((i) => i.cohortId === cohort.id && i.id !== next?.id); // the card of the next session asks for its answer
  const items = whatNow(mine, ownKinds, ctx.now);
  const headline = headlineOf({ now: ctx.now, zone: cohort.zone, startsOn: cohort.startsOn, items, hasCertificate: mine.some((i) => i.kind === "certificate"), sessions });
  return { title: readText(cohort.name, language).text, cohort, sessions, team, items, headline };
});

/** The answer to the next session, given on the card itself. */
export const action = act("person", z.object({ sessionId: z.uuid(), ...AnswerInput.shape }), async (args) => {
  const { sessionId, answer } = args.input;
  const given = await answerInvitation(args.ctx, { sessionId, answer });
  return goTo(paths.myCohort(args.params.cohortId!), given.ok ? `schedule.answered.${answer}` : `schedule.refused.${given.refusal}`);
});

function useHeadline(headline: Headline): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (headline.kind === "before") return t("homes.headline.before", { day: format.day(headline.startsOn) });
  if (headline.kind !== "session") return t(`homes.headline.${headline.kind}`);
  if (headline.days <= 1) return headline.days === 1 ? t("homes.headline.tomorrow") : t("homes.headline.today");
  return headline.days % 7 === 0 ? t("homes.headline.inWeeks", { count: headline.days / 7 }) : t("homes.headline.inDays", { count: headline.days });
}

export default function Cohort() {
  const { title, cohort, sessions, team, items, headline } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const answer = useHeadline(headline);
  const next = sessions.find((s) => s.state === "now");
  const aside = (
    <>
      <Section title={t("homes.mentor", { count: Math.max(1, team.mentors.length) })}>
        {team.mentors.length === 0 && <p className="text-muted">{t("homes.noMentor")}</p>}
        <People people={team.mentors.map((m) => ({ key: m.id, initials: initialsOf(m.name), name: m.name, note: <a href={`mailto:${m.email}`}>{m.email}</a> }))} />
      </Section>
      <Section title={t("homes.members")}>
        <People people={team.members.map((m) => ({ key: m.id, initials: initialsOf(m.name), name: m.name, note: m.organisation }))} />
      </Section>
      <p>
        <Link to={paths.myCalendar()}>{t("homes.subscribe")}</Link>
      </p>
      {cohort.hasAssessment && (
        <p>
          <Link to={paths.myAssessments(cohort.id)}>{t("assessment.list.title")}</Link>
        </p>
      )}
      <p>
        <Link to={paths.myCertificates()}>{t("homes.certificateToo")}</Link>
      </p>
    </>
  );
  return (
    <CalmShell cohort={{ id: cohort.id, name: title }}>
      <PageHead kicker={`${title} · ${t("homes.team", { name: cohort.teamName })}`} title={answer} />
      {next && <NextSession session={next} zone={cohort.zone} />}
      {sessions.length > 0 && (
        <JourneyLine
          label={t("homes.journey")}
          steps={sessions.map((s) => ({ key: s.id, name: <Link to={paths.mySession(s.id)}>{readText(s.title, language).text}</Link>, when: format.shortDate(s.startsAt), state: s.state }))}
        />
      )}
      <Columns aside={aside}>
        <Section title={t("homes.yourTurn")}>{items.length > 0 ? <OwnNow items={items} /> : <p>{t("homes.nothingYours")}</p>}</Section>
      </Columns>
    </CalmShell>
  );
}
