import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { themeGroups } from "#app/selection/theme-groups.ts";
import { StrictnessSheet } from "#app/selection/strictness-sheet.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { SpreadLine } from "#app/ui/spread.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { getCallForm } from "#domain/selection/review-themes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";
import { BalanceSheet } from "#app/selection/balance-sheet.tsx";

export const loader = page("manager", async ({ ctx, t, params, url, language }) => {
  const { call, balance, selected, correction, rows } = await getRanking(ctx, params.cohortId!);
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
    byCorrected: url.searchParams.get("order") === "corrected" && correction !== null,
    rows,
  };
});

export default function Ranking() {
  const { cohort, capacity, decisionsOn, balance, themes, selected, correction, byCorrected, rows: byPoints } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const rows = byCorrected ? byPoints.toSorted((a, b) => (a.correctedPlace ?? Infinity) - (b.correctedPlace ?? Infinity)) : byPoints;
  const score = (n: number) => format.number(n, 2);
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("selection.ranking.title")}
        lead={t("selection.ranking.lead", { count: rows.length, day: format.day(decisionsOn) })}
        actions={
          rows.length > 0 && (
            <>
              <Link to={paths.rankingTrial(cohort.id)}>{t("trial.link")}</Link>
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
            {correction && (
              <Tabs
                label={t("selection.ranking.by")}
                items={[
                  { to: paths.cohortRanking(cohort.id), label: t("selection.ranking.byPoints"), current: !byCorrected },
                  { to: `${paths.cohortRanking(cohort.id)}?order=corrected`, label: t("selection.ranking.byCorrected"), current: byCorrected },
                ]}
              />
            )}
            <Table
              caption={t("selection.ranking.order")}
              rows={rows}
              rowKey={(r) => r.id}
              getRowProps={(_, i) => (i === capacity ? { cut: t("selection.ranking.full", { count: capacity }) } : undefined)}
              columns={[
                {
                  key: "name",
                  header: t("selection.ranking.applicant"),
                  render: (r) => (
                    <>
                      {byCorrected ? r.correctedPlace !== null && `${r.correctedPlace}. ` : r.place !== null && `${r.place}. `}
                      {r.isHidden ? r.names.join(", ") : <Link to={paths.applicationReviews(cohort.id, r.id)}>{r.names.join(", ")}</Link>}
                      <span className="block caption">
                        {[r.diaryNumber, r.regionCode ? t(`regions.MK${r.regionCode as RegionCode}`) : "", r.isJoint ? t("selection.ranking.joint") : ""].filter(Boolean).join(" · ")}
                      </span>
                      {Boolean(r.isUndecidable) && <StatusTag tone="danger">{t("substitute.undecidable")}</StatusTag>}
                    </>
                  ),
                },
                { key: "mean", header: t("selection.ranking.points"), align: "end", render: (r) => (r.standing ? <strong>{score(r.standing.mean)}</strong> : "–") },
                {
                  key: "corrected",
                  header: t("selection.ranking.corrected"),
                  align: "end",
                  render: (r) => (r.corrected === null ? "–" : `${score(r.corrected)} (${r.correctedPlace}.)`),
                },
                {
                  key: "spread",
                  header: t("selection.ranking.spread"),
                  render: (r) =>
                    r.isHidden ? (
                      t("selection.ranking.hidden")
                    ) : r.standing ? (
                      <span className="row">
                        <SpreadLine low={r.standing.low} high={r.standing.high} mean={r.standing.mean}>
                          {score(r.standing.low)}–{score(r.standing.high)}
                        </SpreadLine>
                        {r.standing.failed.length > 0 && <StatusTag tone="danger">{t("selection.ranking.failed")}</StatusTag>}
                        {r.standing.apart.length > 0 && <StatusTag tone="warning">{t("selection.ranking.apart", { count: r.standing.apart.length })}</StatusTag>}
                        {r.standing.partly.length > 0 && <StatusTag>{t("selection.ranking.partly", { count: r.standing.partly.length })}</StatusTag>}
                        {r.openReviews > 0 && <StatusTag tone="info">{t("selection.ranking.waiting", { count: r.openReviews })}</StatusTag>}
                      </span>
                    ) : (
                      t("selection.ranking.unread")
                    ),
                },
                { key: "median", header: t("selection.ranking.median"), align: "end", render: (r) => (r.standing ? score(r.standing.median) : "–") },
                { key: "intended", header: t("selection.ranking.intended"), render: (r) => (r.isHidden ? "–" : <IntentionTag intended={r.published ?? r.intended} waitRank={r.waitRank} />) },
              ]}
            />
          </>
        )}
      </Section>
      {correction && <StrictnessSheet correction={correction} />}
    </DeskShell>
  );
}
