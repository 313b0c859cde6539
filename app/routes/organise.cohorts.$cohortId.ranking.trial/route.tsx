import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { BalanceSheet } from "#app/selection/balance-sheet.tsx";
import { useGroupWords } from "#app/selection/group-words.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { getTrial } from "#domain/selection/trial.queries.ts";
import { readTrial, AdoptTrialInput } from "#domain/selection/trial.schema.ts";
import { adoptTrial } from "#domain/selection/adopt-trial.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { TrialFields } from "./trial-fields.tsx";
import { TrialRows } from "./trial-rows.tsx";

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const query = readTrial(url.searchParams);
  const { call, ...trial } = await getTrial(ctx, params.cohortId!, query);
  return { title: t("trial.title"), cohort: { id: call.cohort_id, name: readText(call.name, language).text }, capacity: call.capacity, query, ...trial };
});

export const action = act("manager", AdoptTrialInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const adopted = await adoptTrial(args.ctx, { cohortId, chosen: args.input.chosen });
  return adopted.ok ? goTo(paths.cohortRanking(cohortId), "trial.done") : refuse(args, `selection.refadopted.${adopted.refusal}`);
});

export default function Trial() {
  const { cohort, capacity, query, intended, tried, seats, canCorrect, groups, exchanges, missing, hidden, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const word = useGroupWords();
  const form = useForm();
  const name = (id: string) => rows.find((r) => r.id === id)?.name ?? "";
  return (
    <DeskShell cohort={cohort}>
      {missing.length > 0 && (
        <Notification tone="warning" title={t("trial.missing")}>
          {missing.map((m) => t("trial.missingOne", { group: word(m.dimension, m.value), count: m.count })).join(" ")}
        </Notification>
      )}
      <BackLink to={paths.cohortRanking(cohort.id)}>{t("selection.ranking.title")}</BackLink>
      <PageHead title={t("trial.title")} lead={t("trial.lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("trial.empty")}>{t("trial.emptyLead")}</EmptyState>
      ) : (
        <>
          <TrialFields key={JSON.stringify(query)} cohortId={cohort.id} query={query} seats={seats} groups={groups} canCorrect={canCorrect} />
          <div className="grid gap-4 lg:grid-cols-2">
            <BalanceSheet title={t("selection.ranking.cohort")} {...intended} capacity={capacity} />
            <BalanceSheet title={t("trial.result")} {...tried} capacity={Math.max(seats, tried.selected)} />
          </div>
          {exchanges.length > 0 && (
            <Section title={t("trial.why")}>
              <ul className="list">
                {exchanges.map((e) => (
                  <li key={e.into}>{t("trial.exchange", { into: name(e.into), out: name(e.out), group: word(e.for.dimension, e.for.value), count: e.for.count })}</li>
                ))}
              </ul>
            </Section>
          )}
          {hidden > 0 && <p>{t("trial.hidden", { count: hidden })}</p>}
          {tried.isSame ? (
            <p>{t("trial.same")}</p>
          ) : (
            <Form errors={form.errors}>
              <p>{t("trial.useLead", { count: tried.selected })}</p>
              {rows.map((r) => r.isChosen && <input key={r.id} type="hidden" name="chosen" value={r.id} />)}
              <ActionRow>
                <Button>{t("trial.use")}</Button>
              </ActionRow>
            </Form>
          )}
          <TrialRows cohortId={cohort.id} query={query} rows={rows} />
        </>
      )}
    </DeskShell>
  );
}
