import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownResult } from "#app/assessment/own-result.server.ts";
import { Definition, ResultCell } from "#app/assessment/result-words.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table, type Column } from "#app/ui/table.tsx";
import { levelOf } from "#domain/assessment/score.rules.ts";

export const loader = page("person", ownResult);

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data["rows"][number];

function OwnScore({ score }: { score: number | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return score == null ? t("assessment.result.noOwn") : t("assessment.result.level", { score: format.number(score, 1), level: t(`assessment.level.${levelOf(score)}`) });
}

/** Only what is there: one's own rounds, the team where it may be shown, the cohort once the round has closed. */
function useColumns({ isClosed, points, rows }: Data): Column<Row>[] {
  const { t } = useTranslation();
  const isTeamShown = rows.some((r) => typeof r.team !== "string");
  return [
    { key: "dimension", header: t("assessment.result.dimension"), render: (r) => r.name },
    ...points.map(({ point, name, isThis }): Column<Row> => ({
      key: point,
      header: isThis ? t("assessment.result.own") : t("assessment.result.ownAt", { name }),
      render: (r) => <OwnScore score={r.own[point]} />,
    })),
    ...(isClosed && isTeamShown ? [{ key: "team", header: t("assessment.result.team"), render: (r: Row) => <ResultCell result={r.team} spread /> }] : []),
    ...(isClosed ? [{ key: "cohort", header: t("assessment.result.cohort"), render: (r: Row) => <ResultCell result={r.cohort} spread /> }] : []),
  ];
}

export default function Result() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(data.zone);
  const columns = useColumns(data);
  const { sent, asked } = data.counts;
  const answered = t("assessment.number.answered", { sent, asked, share: format.percent(asked > 0 ? sent / asked : 0) });
  const moment = format.dateTime(data.closesAt);
  return (
    <CalmShell cohort={data.cohort}>
      <PageHead
        kicker={t("assessment.title")}
        title={data.title}
        lead={data.isClosed ? t("assessment.result.closed", { moment, answered }) : t(data.isSent ? "assessment.result.open" : "assessment.result.notYet", { moment })}
        actions={
          <ButtonLink variant="secondary" to={paths.myAssessment(data.id)}>
            {t(data.mayChange ? "assessment.result.change" : "assessment.result.answers")}
          </ButtonLink>
        }
      />
      {columns.length > 1 && <Table caption={t("assessment.result.caption")} rows={data.rows} columns={columns} />}
      {data.isClosed && !columns.some((c) => c.key === "team") && <p className="prose">{t("assessment.result.teamHidden")}</p>}
      {data.isClosed && <Definition closes={moment} />}
      <p>
        <Link to={paths.myAssessments(data.cohort.id)}>{t("assessment.result.back")}</Link>
      </p>
    </CalmShell>
  );
}
