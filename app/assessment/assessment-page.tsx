import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AssessmentForm } from "#app/assessment/assessment-form.tsx";
import type { AssessmentView } from "#app/assessment/assessment-view.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Disclosure } from "#app/ui/details.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { levels } from "#domain/assessment/assessment.schema.ts";

function NotOpen({ view }: { view: AssessmentView }) {
  const { t } = useTranslation();
  const format = useFormat(view.zone);
  if (view.state === "open") return null;
  if (view.state === "coming") return <Notification title={t("assessment.form.comingTitle", { moment: format.dateTime(view.opensAt) })} />;
  return (
    <Notification title={t("assessment.form.closedTitle", { moment: format.dateTime(view.closesAt) })}>
      {view.sentAt === null && <p>{t("assessment.form.notSent")}</p>}
      <Link to={paths.assessmentResult(view.id)}>{t("assessment.form.toResult")}</Link>
    </Notification>
  );
}

/** One round of self-assessment: what it asks, and the form. Before it opens and after it closes the form is read only. */
export function AssessmentPage({ view }: { view: AssessmentView }) {
  const { t } = useTranslation();
  const format = useFormat(view.zone);
  return (
    <CalmShell cohort={view.cohort}>
      <NotOpen view={view} />
      <PageHead kicker={t("assessment.title")} title={view.title} lead={t("assessment.form.lead")}>
        {view.state === "open" && <span>{t("assessment.list.openUntil", { moment: format.shortDateTime(view.closesAt) })}</span>}
        {view.state === "open" && <span>{t("assessment.form.minutes")}</span>}
      </PageHead>
      <p className="prose">{t("assessment.form.privacy")}</p>
      <Disclosure summary={t("assessment.form.levels")} open={view.version === 0}>
        <Facts items={levels.map((level) => ({ term: `${level} ${t(`assessment.level.${level}`)}`, value: t(`assessment.meaning.${level}`) }))} />
      </Disclosure>
      <AssessmentForm key={view.id} view={view} />
    </CalmShell>
  );
}
