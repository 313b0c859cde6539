import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { BalanceSheet } from "#app/selection/balance-sheet.tsx";
import { useGroupWords } from "#app/selection/group-words.ts";
import { themeGroups } from "#app/selection/theme-groups.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { adoptTrial } from "#domain/selection/adopt-trial.ts";
import { getCallForm } from "#domain/selection/review-themes.queries.ts";
import { getTrial } from "#domain/selection/trial.queries.ts";
import { readTrial, AdoptTrialInput } from "#domain/selection/trial.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { TrialDifference } from "./trial-difference.tsx";
import { TrialFaults } from "./trial-faults.tsx";
import { TrialFields } from "./trial-fields.tsx";
import { TrialRows } from "./trial-rows.tsx";

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const query = readTrial(url.searchParams);
  const { call, ...trial } = await getTrial(ctx, params.cohortId!, query);
  const themes = themeGroups(await getCallForm(ctx, call.id), language);
  return { title: t("trial.title"), cohort: { id: call.cohort_id, name: readText(call.name, language).text }, capacity: call.capacity, query, themes, trial };
});

export const action = act("manager", AdoptTrialInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const adopted = await adoptTrial(args.ctx, { cohortId, ...args.input });
  if (!adopted.ok && adopted.refusal === "reasons-missing") return invalid(args, { reasons: ["selection.refused.reasons-missing"] });
  return adopted.ok ? goTo(paths.cohortRanking(cohortId), "trial.done") : refuse(args, `selection.refused.${adopted.refusal}`);
});

export default function Trial() {
  const { cohort, capacity, query, themes, trial } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const word = useGroupWords(themes);
  const form = useForm();
  const { intended, plain, tried, seats, hidden, rows } = trial;
  const room = Math.max(seats, tried.selected);
  return (
    <DeskShell cohort={cohort}>
      <TrialFaults impossible={trial.impossible} seats={seats} word={word} />
      {trial.impossible.cut !== null && (
        <Notification tone="warning" title={t("trial.cut", { place: trial.impossible.cut })}>
          {t("trial.cutLead")}
        </Notification>
      )}
      <BackLink to={paths.cohortRanking(cohort.id)}>{t("selection.ranking.title")}</BackLink>
      <PageHead title={t("trial.title")} lead={t("trial.lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("trial.empty")}>{t("trial.emptyLead")}</EmptyState>
      ) : (
        <>
          <TrialFields key={JSON.stringify(query)} cohortId={cohort.id} query={query} capacity={capacity} groups={trial.groups} orders={trial.orders} themes={themes} />
          <div className="grid gap-4 xl:grid-cols-3">
            <BalanceSheet title={t("trial.result")} {...tried} plain={plain.balance} capacity={room} themes={themes} />
            <BalanceSheet title={t("trial.plain")} {...plain} capacity={room} themes={themes} />
            <BalanceSheet title={t("selection.ranking.cohort")} {...intended} capacity={capacity} themes={themes} />
          </div>
          <TrialDifference trial={trial} word={word} />
          {hidden > 0 && <p>{t("trial.hidden", { count: hidden })}</p>}
          {tried.isSame ? (
            <p>{t("trial.same")}</p>
          ) : (
            <Form errors={form.errors}>
              <p>
                {t("trial.useLead", { count: tried.selected })} {tried.waiting > 0 && t("trial.useWaiting", { count: tried.waiting })}
              </p>
              {rows.map((r) => r.isChosen && <input key={r.id} type="hidden" name="chosen" value={r.id} />)}
              {rows.map((r) => r.triedRank !== null && <input key={r.id} type="hidden" name="waiting" value={r.id} />)}
              {tried.lacksReasons && <TextArea {...form.field("reasons")} label={t("trial.reasons")} hint={t("trial.reasonsHint")} />}
              <ActionRow>
                <Button>{t("trial.use")}</Button>
              </ActionRow>
            </Form>
          )}
          <TrialRows key={`rows ${JSON.stringify(query)}`} query={query} orders={trial.orders} rows={rows} />
        </>
      )}
    </DeskShell>
  );
}
