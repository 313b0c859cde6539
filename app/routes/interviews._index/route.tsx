import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { useWhere } from "#app/interviews/use-where.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnInterviews } from "#domain/interviews/own-interviews.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { formatIn } from "#locales/format.ts";

export const loader = page("interviewer", async ({ ctx, t, language }) => {
  const interviews = (await listOwnInterviews(ctx)).map(({ cohortName, ...i }) => ({ ...i, cohort: readText(cohortName, language).text, day: formatIn(language, i.zone).fullDate(i.startsAt) }));
  const isOver = (i: { endsAt: Date }) => i.endsAt <= ctx.now;
  return { title: t("interviews.own"), coming: interviews.filter((i) => !isOver(i)), earlier: interviews.filter(isOver).reverse() };
});
type Row = Awaited<ReturnType<typeof loader>>["coming"][number];

function Time({ startsAt, endsAt, zone }: Row) {
  return useFormat(zone).timeRange(startsAt, endsAt);
}

/** A day's interviews, or with their days those of before. */
function Interviews({ caption, rows, days = false }: { caption: string; rows: Row[]; days?: boolean }) {
  const { t } = useTranslation();
  const where = useWhere();
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        ...(days ? [{ key: "day", header: t("interviews.day"), render: (i: Row) => i.day }] : []),
        { key: "time", header: t("interviews.time"), render: (i) => <Time {...i} /> },
        { key: "who", header: t("interviews.applicant"), primary: true, render: (i) => <Link to={paths.interview(i.id)}>{i.names}</Link> },
        { key: "number", oneLine: true, header: t("interviews.number"), render: (i) => i.diaryNumber },
        { key: "where", header: t("interviews.where"), render: where },
      ]}
    />
  );
}

export default function OwnInterviews() {
  const { coming, earlier } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell>
      <PageHead title={t("interviews.own")} lead={t("interviews.ownLead")} />
      {coming.length === 0 && <EmptyState title={t("interviews.ownEmptyTitle")}>{t("interviews.ownEmpty")}</EmptyState>}
      {[...Map.groupBy(coming, (i) => i.day)].map(([day, ofDay]) => (
        <Section key={day} title={day}>
          <Interviews caption={day} rows={ofDay} />
        </Section>
      ))}
      {earlier.length > 0 && (
        <Section title={t("interviews.earlier")}>
          <Interviews caption={t("interviews.earlier")} rows={earlier} days />
        </Section>
      )}
    </CalmShell>
  );
}
