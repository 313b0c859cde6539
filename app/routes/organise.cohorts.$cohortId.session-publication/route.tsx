import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { scheduleView } from "#app/schedule/schedule-view.server.ts";
import { WarningList } from "#app/schedule/warning-list.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Agenda } from "#app/ui/agenda.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { countConcerned } from "#domain/schedule/schedule.queries.ts";
import { PublishInput } from "#domain/schedule/schedule.schema.ts";

export const loader = page("facilitator", async (args) => {
  const view = await scheduleView(args);
  const drafts = view.sessions.filter((s) => s.state === "draft" && !s.over);
  const people = drafts[0] ? (await countConcerned(args.ctx, view.cohort.id, drafts[0].id)).people : 0;
  return {
    title: args.t("schedule.publication.title", { count: drafts.length }),
    cohort: view.cohort,
    drafts,
    people,
    warnings: view.warnings,
    names: new Map(view.sessions.map((s) => [s.id, s.name.text])),
  };
});

export const action = act("facilitator", PublishInput, async (args) => {
  const { cohortId = "" } = args.params;
  const answer = await publishSessions(args.ctx, { cohortId, ...(args.input.sessionId ? { sessionId: args.input.sessionId } : {}) });
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  return goTo(paths.cohortSessions(cohortId), "schedule.publication.done", { count: answer.value.published });
});

export default function Publication() {
  const { cohort, drafts, people, warnings, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm();
  const back = paths.cohortSessions(cohort.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("schedule.title")}</BackLink>
      {drafts.length === 0 ? (
        <EmptyState title={t("schedule.publication.noneTitle")}>{t("schedule.publication.none")}</EmptyState>
      ) : (
        <>
          <PageHead title={t("schedule.publication.title", { count: drafts.length })} lead={people > 0 ? t("schedule.publication.told", { count: people }) : t("schedule.publication.later")} />
          <Agenda
            days={[
              {
                key: "drafts",
                items: drafts.map((s) => ({
                  key: s.id,
                  time: format.shortDate(s.startsAt),
                  title: `${s.number}. ${s.name.text}`,
                  to: paths.sessionEdit(cohort.id, s.id),
                  place: `${format.timeRange(s.startsAt, s.endsAt)} · ${s.mode === "online" ? t("schedule.mode.online") : s.venue}`,
                  status: warnings.has(s.id) && <WarningList warnings={warnings.get(s.id) ?? []} names={names} />,
                })),
              },
            ]}
          />
          <Form errors={form.errors}>
            <ActionRow>
              <Button size="main">{t("schedule.publishDrafts", { count: drafts.length })}</Button>
              <ButtonLink variant="quiet" to={back}>
                {t("schedule.back")}
              </ButtonLink>
            </ActionRow>
          </Form>
        </>
      )}
    </DeskShell>
  );
}
