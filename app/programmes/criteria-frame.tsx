import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import type { CriteriaUse } from "#domain/programmes/criteria-change.rules.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Props = { cohortId: string; cohortName: LocalizedText; title: string; lead?: string; use: CriteriaUse; children: ReactNode };

/** Whom a change of the criteria touches: those who have marked by them, or who is writing with them in view. */
function Touched({ use }: { use: CriteriaUse }) {
  const { t } = useTranslation();
  if (use.reviewers.length > 0) return <Notification tone="warning" title={t("programmes.criteria.touchesReviewers", { count: use.reviewers.length, names: use.reviewers.join(", ") })} />;
  return use.begun > 0 ? <Notification tone="info" title={t("programmes.criteria.touchesApplicants", { count: use.begun })} /> : null;
}

/** A page about one criterion: the way back, and whom its change touches. */
export function CriteriaFrame({ cohortId, cohortName, title, lead, use, children }: Props) {
  const { t } = useTranslation();
  const name = useRead()(cohortName);
  return (
    <DeskShell cohort={{ id: cohortId, name }}>
      <BackLink to={paths.cohortCriteria(cohortId)}>{t("programmes.criteria.title")}</BackLink>
      <PageHead kicker={name} title={title} lead={lead} />
      <Touched use={use} />
      {children}
    </DeskShell>
  );
}
