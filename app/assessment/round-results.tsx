import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RoundResults } from "#app/assessment/cohort-results.server.ts";
import { GroupTable } from "#app/assessment/group-table.tsx";
import { Definition, ResultCell } from "#app/assessment/result-words.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";

function Dimensions({ rows, earlier }: { rows: NonNullable<RoundResults["rows"]>; earlier: RoundResults["earlier"] }) {
  const { t } = useTranslation();
  if (rows.every((r) => r.everyone === "few")) return <p className="prose">{t("assessment.desk.tooFew")}</p>;
  return (
    <Table
      caption={t("assessment.desk.dimensions")}
      rows={rows}
      columns={[
        { key: "name", header: t("assessment.result.dimension"), render: (r) => r.name },
        { key: "everyone", header: t("assessment.desk.mean"), render: (r) => <ResultCell result={r.everyone} spread /> },
        ...earlier.map(({ point, name }, i) => ({
          key: point,
          header: t("assessment.desk.meanAt", { name }),
          render: (r: (typeof rows)[number]) => <ResultCell result={r.before[i] ?? "few"} />,
        })),
      ]}
    />
  );
}

function Missing({ cohortId, people }: { cohortId: string; people: NonNullable<RoundResults["missing"]> }) {
  const { t } = useTranslation();
  return (
    <Section title={t("assessment.desk.missing")} action={<Link to={paths.cohortMessages(cohortId)}>{t("assessment.desk.toReminders")}</Link>}>
      <p className="text-muted">{people.length === 0 ? t("assessment.desk.everyone") : t("assessment.desk.missingNote")}</p>
      {people.length > 0 && (
        <Table
          caption={t("assessment.desk.missing")}
          rows={people}
          columns={[
            { key: "name", header: t("assessment.desk.person"), render: (p) => p.name },
            { key: "team", header: t("assessment.desk.team"), render: (p) => p.teamName },
          ]}
        />
      )}
    </Section>
  );
}

/** One round: how many answered, the dimensions, the groups; while it is open only how many. */
export function RoundResultsView({ cohortId, zone, round }: { cohortId: string; zone: string; round: RoundResults }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { rows, kinds, teams, dimensions, missing, sent, asked } = round;
  const closes = format.dateTime(round.closesAt);
  const isShown = rows?.some((r) => r.everyone !== "few");
  return (
    <>
      <Facts
        layout="wide"
        items={[
          { term: t("assessment.desk.period"), value: `${format.shortDateTime(round.opensAt)} – ${format.shortDateTime(round.closesAt)}` },
          ...(round.state === "coming" ? [] : [{ term: t("assessment.desk.answered"), value: t("assessment.number.answered", { sent, asked, share: format.percent(asked > 0 ? sent / asked : 0) }) }]),
        ]}
      />
      <Section title={t("assessment.desk.dimensions")}>
        {rows ? <Dimensions rows={rows} earlier={round.earlier} /> : <p className="prose">{t("assessment.desk.waiting", { moment: closes })}</p>}
      </Section>
      {isShown && kinds && (
        <GroupTable
          title={t("assessment.desk.kinds")}
          header={t("assessment.desk.kind")}
          rows={kinds}
          dimensions={dimensions}
          nameOf={(kind) => t(`organisations.kinds.${kind}`)}
          hidden={t("assessment.desk.kindsHidden")}
        />
      )}
      {isShown && teams && (
        <GroupTable title={t("assessment.desk.teams")} header={t("assessment.desk.team")} rows={teams} dimensions={dimensions} nameOf={(name) => name} hidden={t("assessment.desk.teamsHidden")} />
      )}
      {missing && <Missing cohortId={cohortId} people={missing} />}
      {isShown && <Definition closes={closes} />}
    </>
  );
}
