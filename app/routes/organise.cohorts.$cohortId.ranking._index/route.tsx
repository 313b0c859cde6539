import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { themeGroups } from "#app/selection/theme-groups.ts";
import { StrictnessSheet } from "#app/selection/strictness-sheet.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { reorder } from "#domain/selection/ranking.rules.ts";
import { getCallForm } from "#domain/selection/review-themes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { BalanceSheet } from "#app/selection/balance-sheet.tsx";
import { FromOrder } from "./from-order.tsx";
import { RankingTable } from "./ranking-table.tsx";

export const loader = page("manager", async ({ ctx, t, params, url, language }) => {
  const { call, balance, selected, correction, orders, rows } = await getRanking(ctx, params.cohortId!);
  const order = orders.find((o) => o === url.searchParams.get("order")) ?? "points";
  return {
    title: t("selection.ranking.title"),
    cohort: { id: call.cohort_id, name: readText(call.name, language).text },
    zone: call.zone,
    capacity: call.capacity,
    decisionsOn: call.decisions_on,
    balance,
    themes: themeGroups(await getCallForm(ctx, call.id), language),
    selected,
    correction,
    orders,
    order,
    rows: reorder(rows, order),
  };
});

export default function Ranking() {
  const { cohort, capacity, decisionsOn, balance, themes, selected, correction, orders, order, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("selection.ranking.title")}
        lead={t("selection.ranking.lead", { count: rows.length, day: format.day(decisionsOn) })}
        actions={
          rows.length > 0 && (
            <>
              <Link to={paths.rankingTrial(cohort.id, order)}>{t("trial.link")}</Link>
              <ButtonLink to={paths.decisionPublication(cohort.id)}>{t("selection.ranking.preview")}</ButtonLink>
            </>
          )
        }
      />
      <BalanceSheet title={t("selection.ranking.cohort")} balance={balance} themes={themes} selected={selected} capacity={capacity} />
      <Section title={t("selection.ranking.order")} action={<span className="text-muted">{t("selection.ranking.scale")}</span>}>
        {rows.length === 0 ? (
          <EmptyState title={t("selection.ranking.empty")}>{t("selection.ranking.emptyLead")}</EmptyState>
        ) : (
          <>
            {orders.length > 1 && (
              <Tabs label={t("selection.ranking.by")} items={orders.map((o) => ({ to: paths.cohortRanking(cohort.id, o), label: t(`selection.ranking.orders.${o}`), current: o === order }))} />
            )}
            {order === "recommendations" && <p>{t("selection.ranking.recommendationsOrder")}</p>}
            <RankingTable cohortId={cohort.id} capacity={capacity} order={order} orders={orders} rows={rows} />
          </>
        )}
      </Section>
      {rows.some((r) => !r.isHidden && r.published === null) && <FromOrder key={order} cohortId={cohort.id} capacity={capacity} order={order} />}
      {correction && <StrictnessSheet correction={correction} />}
    </DeskShell>
  );
}
