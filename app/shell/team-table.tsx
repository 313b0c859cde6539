import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Dots } from "#app/ui/journey.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";

type WorkState = "draft" | "submitted" | "changes_requested" | "accepted";
type Team = { id: string; name: string; workState: WorkState | null; version: number | null; planLate: boolean; given: number; asked: number; attended: number; held: number; mentors: string[] };

const tones: Record<WorkState | "none" | "late", Tone> = { none: "neutral", draft: "info", late: "warning", submitted: "violet", changes_requested: "info", accepted: "plain" };

/** The cohort's teams: where each plan is, feedback given, sessions attended, mentors. */
export function TeamTable({ cohortId, teams }: { cohortId: string; teams: Team[] }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t("homes.teamsHeading")}
      rows={teams}
      rowKey={(team) => team.id}
      columns={[
        { key: "name", header: t("homes.teamName"), render: (team) => <Link to={paths.cohortTeams(cohortId)}>{team.name}</Link> },
        {
          key: "plan",
          header: t("homes.plan"),
          render: (team) => {
            const state = team.planLate ? "late" : (team.workState ?? "none");
            return <StatusTag tone={tones[state]}>{t(`homes.planState.${state}`, { version: team.version ?? 0 })}</StatusTag>;
          },
        },
        { key: "given", header: t("homes.given"), align: "end", render: (team) => `${team.given}/${team.asked}` },
        { key: "present", header: t("homes.present"), render: (team) => <Dots done={team.attended} total={team.held}>{`${team.attended}/${team.held}`}</Dots> },
        { key: "mentor", header: t("homes.mentorColumn"), render: (team) => team.mentors.join(", ") || t("homes.nobody") },
      ]}
    />
  );
}
