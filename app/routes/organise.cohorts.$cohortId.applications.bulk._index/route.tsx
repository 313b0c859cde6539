import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { getCohortName } from "#domain/applications/staff-applications.queries.ts";
import { describeApplications, listMatching } from "#domain/selection/application-list.queries.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { listBulkActions } from "#domain/selection/bulk.queries.ts";
import { BulkInput, bulkKinds } from "#domain/selection/bulk.schema.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { BulkForm } from "./bulk-form.tsx";

/** The applications that were ticked, or everything that the filter shows. */
function choiceOf(url: URL) {
  const filter = ListFilter.parse(Object.fromEntries(url.searchParams));
  return { filter, picked: url.searchParams.has("all") ? undefined : url.searchParams.getAll("pick") };
}

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const cohortId = params.cohortId!;
  const { filter, picked } = choiceOf(url);
  const [matching, earlier, { reviewers }, cohort] = await Promise.all([
    listMatching(ctx, cohortId, filter),
    listBulkActions(ctx, cohortId),
    getReviewTable(ctx, cohortId),
    getCohortName(ctx, cohortId),
  ]);
  const chosen = matching.filter((a) => !picked || picked.includes(a.id));
  const kind = bulkKinds.find((k) => k === url.searchParams.get("act")) ?? bulkKinds[0];
  const tabs = bulkKinds.map((k) => {
    const search = new URLSearchParams(url.searchParams);
    search.set("act", k);
    return { kind: k, to: `${url.pathname}?${search}` };
  });
  return {
    title: t("bulk.title", { count: chosen.length }),
    cohort: { id: cohortId, name: readText(cohort.name, language).text, zone: cohort.zone },
    chosen: (await describeApplications(ctx, chosen)).map((a) => ({ id: a.id, words: `${a.diaryNumber} ${a.leadName}` })),
    reviewers: reviewers.map((r) => ({ value: r.personId, label: r.name })),
    kind,
    tabs,
    earlier,
    back: paths.cohortApplications(cohortId, filter),
  };
});

export const action = act("manager", BulkInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const made = await prepareBulk(args.ctx, { cohortId, ...choiceOf(args.url), input: args.input });
  return made.ok ? goTo(paths.bulkAction(cohortId, made.value.bulkActionId)) : refuse(args, "bulk.nothing");
});

export default function Bulk() {
  const { title, cohort, chosen, reviewers, kind, tabs, earlier, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("applications.title")}</BackLink>
      <PageHead title={title} lead={chosen.length > 0 ? t("bulk.lead") : undefined} />
      {chosen.length === 0 ? (
        <EmptyState title={t("bulk.nothing")} action={<ButtonLink to={back}>{t("bulk.back")}</ButtonLink>}>
          {t("bulk.nothingLead")}
        </EmptyState>
      ) : (
        <>
          <Tabs label={t("bulk.kinds")} items={tabs.map((tab) => ({ to: tab.to, label: t(`bulk.kind.${tab.kind}`), current: tab.kind === kind }))} />
          <BulkForm key={kind} kind={kind} reviewers={reviewers} chosen={chosen} draftsHref={paths.extensionsOfSeveral(cohort.id)} />
        </>
      )}
      {earlier.length > 0 && (
        <Section title={t("bulk.earlier")}>
          <Table
            caption={t("bulk.earlier")}
            rows={earlier}
            columns={[
              { key: "kind", header: t("bulk.kinds"), render: (b) => <Link to={paths.bulkAction(cohort.id, b.id)}>{t(`bulk.kind.${b.kind}`)}</Link> },
              { key: "when", header: t("bulk.doneWhen"), render: (b) => (b.doneAt ? format.dateTime(b.doneAt) : "") },
              { key: "by", header: t("bulk.by"), render: (b) => b.madeBy },
              { key: "count", header: t("bulk.count"), align: "end", render: (b) => b.count },
            ]}
          />
        </Section>
      )}
    </DeskShell>
  );
}
