import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { LetterSheet } from "#app/selection/letter-sheet.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { getPublication } from "#domain/selection/decisions.queries.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { call, ...publication } = await getPublication(ctx, params.cohortId!);
  return { title: t("selection.publish.title"), cohort: { id: call.cohort_id, name: readText(call.name, language).text }, zone: call.zone, ...publication };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await publishDecisions(args.ctx, { cohortId });
  return done.ok ? goTo(paths.decisionPublication(cohortId), "selection.publish.done") : refuse(args, `selection.refused.${done.refusal}`);
});

export default function Publication() {
  const { cohort, zone, letters, undecided, batch } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm();
  const mails = letters.reduce((sum, l) => sum + l.readers.length, 0);
  const running = batch && !batch.finishedAt;
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
      {batch && (
        <Section title={running ? t("selection.publish.running") : t("selection.publish.last")}>
          <Dots done={batch.published} total={batch.all}>
            {t("selection.publish.progress", { published: batch.published, all: batch.all })}
          </Dots>
          <p className="text-muted">{t("selection.publish.by", { name: batch.publishedBy, at: format.dateTime(batch.startedAt) })}</p>
        </Section>
      )}
      {letters.length === 0 ? (
        <EmptyState title={t("selection.publish.empty")}>{t("selection.publish.emptyLead")}</EmptyState>
      ) : (
        <>
          <Section title={t("selection.publish.letters", { count: letters.length })}>
            {letters.map((l) => (
              <Disclosure
                key={l.applicationId}
                summary={
                  l.letter ? (
                    <>
                      {l.letter.parties.map((p) => p.name).join(", ")} <IntentionTag intended={l.intended} waitRank={l.waitRank} />
                    </>
                  ) : (
                    t("selection.ranking.hidden")
                  )
                }
              >
                <p className="text-muted">{t("selection.publish.to", { list: l.readers.join(", ") })}</p>
                {l.letter && (
                  <>
                    <h3 lang={l.letter.language}>{l.letter.title}</h3>
                    <LetterSheet letter={l.letter} level="h4" />
                  </>
                )}
              </Disclosure>
            ))}
          </Section>
          {(undecided === 0 || running) && (
            <Form errors={form.errors}>
              <p>{t("selection.publish.mails", { count: mails })}</p>
              <ActionRow>
                <Button size="main">{running ? t("selection.publish.resume") : t("selection.publish.act", { count: letters.length })}</Button>
              </ActionRow>
            </Form>
          )}
        </>
      )}
    </DeskShell>
  );
}
