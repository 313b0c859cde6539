import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { cohortResults } from "#app/assessment/cohort-results.server.ts";
import { RoundResultsView } from "#app/assessment/round-results.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = page("staff", cohortResults);

export default function CohortAssessment() {
  const { title, cohort, zone, runs, tabs, round } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const toRounds = runs && (
    <ButtonLink variant="secondary" to={paths.assessmentRounds(cohort.id)}>
      {t("assessment.desk.toRounds")}
    </ButtonLink>
  );
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={title} lead={t("assessment.desk.lead")} actions={round && toRounds} />
      {!round && (
        <EmptyState title={t("assessment.desk.none")} action={toRounds}>
          {t("assessment.desk.noneHow")}
        </EmptyState>
      )}
      {tabs.length > 1 && <Tabs label={t("assessment.desk.rounds")} items={tabs.map((tab) => ({ to: paths.cohortAssessment(cohort.id, tab.point), label: tab.name, current: tab.current }))} />}
      {round && <RoundResultsView cohortId={cohort.id} zone={zone} round={round} />}
    </DeskShell>
  );
}
