import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFrame } from "#app/shell/use-frame.tsx";
import { useRoot } from "#app/shell/use-root.ts";
import { CalmFrame } from "#app/ui/frame.tsx";

/** The frame of applicants, participants, reviewers and mentors. With a cohort its own pages stand in the navigation. */
export function CalmShell({ cohort, children }: { cohort?: { id: string; name: string }; children: ReactNode }) {
  const { t } = useTranslation();
  const root = useRoot();
  const frame = useFrame();
  const roles = root?.person?.roles ?? [];
  const nav = cohort
    ? [
        frame.link(paths.myCohort(cohort.id), t("shell.home"), { exact: true }),
        frame.link(paths.myAgenda(cohort.id), t("shell.agenda")),
        frame.link(paths.myCertificates(), t("shell.certificates")),
        frame.link(paths.myCalendar(), t("shell.calendar")),
      ]
    : [
        frame.link(paths.my(), t("shell.home"), { exact: true }),
        frame.link(paths.myApplications(), t("shell.applications")),
        ...(roles.includes("reviewer") ? [frame.link(paths.review(), t("shell.reviews")), frame.link(paths.interviews(), t("interviews.title"))] : []),
        ...(roles.includes("mentor") ? [frame.link(paths.mentoring(), t("shell.mentoring"))] : []),
        ...(root?.person?.isParticipant ? [frame.link(paths.myCertificates(), t("shell.certificates")), frame.link(paths.myCalendar(), t("shell.calendar"))] : []),
      ];
  return (
    <CalmFrame {...frame} nav={nav} context={cohort?.name}>
      {children}
    </CalmFrame>
  );
}
