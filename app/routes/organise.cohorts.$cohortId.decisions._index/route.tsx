import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { usePublicationItems } from "#app/selection/publication-items.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { appealDates } from "#domain/selection/notice.rules.ts";
import { getPublication } from "#domain/selection/publication.queries.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { nothing } from "#domain/shared/validation.ts";
import { ApprovalSheet } from "./approval-sheet.tsx";
import { LastBatch } from "./last-batch.tsx";
import { LetterList } from "./letter-list.tsx";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { call, letters, ...publication } = await getPublication(ctx, params.cohortId!);
  return {
    title: t("selection.publish.title"),
    cohort: { id: call.cohort_id, name: readText(call.name, language).text, zone: call.zone },
    letters: letters.map(({ letter, ...l }) => ({ ...l, names: letter && letter.parties.map((p) => p.name) })),
    dates: appealDates(call.decision_profile, dayOf(ctx.now, call.zone)),
    ...publication,
  };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await publishDecisions(args.ctx, { cohortId });
  return done.ok ? goTo(paths.decisionPublication(cohortId), "selection.publish.done") : refuse(args, `selection.refused.${done.refusal}`);
});

export default function Publication() {
  const { cohort, letters, undecided, approval, fingerprint, batch, history, mails, dates } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const items = usePublicationItems(cohort.zone);
  const form = useForm();
  const running = batch !== undefined && !batch.finishedAt;
  const mayPublish = running || (undecided === 0 && (!approval || (approval.last?.isCurrent && !approval.last.isOwn)));
  return (
    <DeskShell cohort={cohort}>
      {undecided > 0 && letters.length > 0 && <Notification tone="warning" title={t("selection.publish.undecided", { count: undecided })} />}
      <PageHead
        title={t("selection.publish.title")}
        lead={t("selection.publish.lead")}
        actions={
          <ButtonLink variant="secondary" to={paths.cohortRanking(cohort.id)}>
            {t("selection.case.back")}
          </ButtonLink>
        }
      />
      {batch && (running || batch.all > 0) && <LastBatch cohort={cohort} batch={batch} mails={mails} />}
      {letters.length === 0 && !running ? (
        <EmptyState title={t("selection.publish.empty")}>{t("selection.publish.emptyLead")}</EmptyState>
      ) : (
        <>
          <LetterList cohortId={cohort.id} letters={letters} />
          {approval && !running && <ApprovalSheet cohort={cohort} approval={approval} fingerprint={fingerprint} isReady={undecided === 0} />}
          {mayPublish && (
            <Form errors={form.errors}>
              <p>{t("selection.publish.mails", { count: letters.reduce((sum, l) => sum + l.readers.length, 0) })}</p>
              <p className="text-muted">{dates ? t("publication.dates", { notice: format.day(dates.notice), until: format.day(dates.until) }) : t("publication.noAppeal")}</p>
              <ActionRow>
                <Button size="main">{running ? t("selection.publish.resume") : t("selection.publish.act", { count: letters.length })}</Button>
              </ActionRow>
            </Form>
          )}
        </>
      )}
      {history.length > 0 && (
        <Section title={t("publication.history")}>
          <Timeline label={t("publication.history")} items={items(history)} />
        </Section>
      )}
    </DeskShell>
  );
}
