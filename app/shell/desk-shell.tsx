import {
  Armchair,
  Award,
  Building2,
  CalendarClock,
  CalendarDays,
  ClipboardCheck,
  Compass,
  FileText,
  FolderKanban,
  Gauge,
  Inbox,
  Landmark,
  ListOrdered,
  MessageCircleQuestionMark,
  MessagesSquare,
  Send,
  Settings2,
  UserCog,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFrame } from "#app/shell/use-frame.tsx";
import { useRoot } from "#app/shell/use-root.ts";
import { DeskFrame } from "#app/ui/frame.tsx";

/** A cohort's settings stand side by side, not below the first of them. */
const settingsPages = (cohortId: string) => [
  paths.cohortPhases(cohortId),
  paths.cohortCall(cohortId),
  paths.infoSession(cohortId),
  paths.cohortForm(cohortId),
  paths.cohortCriteria(cohortId),
  paths.accessCodes(cohortId),
  paths.extensions(cohortId),
  paths.cohortPublication(cohortId),
  paths.cohortClosing(cohortId),
  paths.cohortCancellation(cohortId),
];

/**
 * The frame of people who run a programme. With a cohort its pages stand in the side navigation; links show only what the
 * person's roles reach. Who stands in for a manager in one application sees the pages of that one.
 */
export function DeskShell({ cohort, children }: { cohort?: { id: string; name: string; oneCase?: string }; children: ReactNode }) {
  const { t } = useTranslation();
  const root = useRoot();
  const frame = useFrame();
  const roles = root?.person?.roles ?? [];
  const runs = roles.includes("manager") || roles.includes("administrator");
  const hosts = runs || roles.includes("facilitator");
  const general = [
    frame.link(paths.organise(), t("shell.situation"), { exact: true, icon: Compass }),
    ...(runs ? [frame.link(paths.organiseProgrammes(), t("shell.programmes"), { icon: FolderKanban }), frame.link(paths.organisations(), t("shell.organisations"), { icon: Building2 })] : []),
    ...(roles.includes("administrator")
      ? [frame.link(paths.people(), t("shell.people"), { icon: UserCog }), frame.link(paths.organisers(), t("programmes.organisers.title"), { icon: Landmark })]
      : []),
  ];
  if (cohort?.oneCase)
    return (
      <DeskFrame
        {...frame}
        nav={[
          frame.link(paths.cohortApplication(cohort.id, cohort.oneCase), t("substitute.nav.application"), { icon: FileText }),
          frame.link(paths.applicationReviews(cohort.id, cohort.oneCase), t("substitute.nav.decision"), { icon: ListOrdered }),
        ]}
        context={{ label: t("substitute.nav.label"), name: cohort.name, href: paths.my() }}
      >
        {children}
      </DeskFrame>
    );
  const inside = cohort
    ? [
        frame.link(paths.cohort(cohort.id), t("shell.situation"), { exact: true, icon: Compass, holds: [`${paths.cohort(cohort.id)}/late-reminder`] }),
        ...(runs
          ? [
              frame.link(paths.cohortApplications(cohort.id), t("shell.applications"), { icon: Inbox }),
              frame.link(paths.enquiries(cohort.id), t("enquiries.title"), { icon: MessageCircleQuestionMark }),
              frame.link(paths.cohortReviewers(cohort.id), t("shell.reviewers"), {
                icon: ClipboardCheck,
                holds: [paths.reviewPhases(cohort.id), paths.reviewWishes(cohort.id), paths.reviewAssignments(cohort.id)],
              }),
              frame.link(paths.cohortInterviews(cohort.id), t("interviews.title"), { icon: CalendarClock }),
              frame.link(paths.cohortRanking(cohort.id), t("shell.ranking"), { icon: ListOrdered, holds: [paths.decisionPublication(cohort.id)] }),
              frame.link(paths.cohortSeats(cohort.id), t("shell.seats"), { icon: Armchair }),
            ]
          : []),
        frame.link(paths.cohortTeams(cohort.id), t("shell.teams"), { icon: Users, holds: [`${paths.cohort(cohort.id)}/members`] }),
        frame.link(paths.cohortSessions(cohort.id), t("shell.schedule"), { icon: CalendarDays, holds: [paths.sessionPublication(cohort.id)] }),
        frame.link(paths.cohortWorks(cohort.id), t("shell.works"), { icon: FileText }),
        frame.link(paths.cohortFeedback(cohort.id), t("shell.feedback"), { icon: MessagesSquare }),
        frame.link(paths.cohortAssessment(cohort.id), t("assessment.title"), { icon: Gauge }),
        frame.link(paths.cohortCertificates(cohort.id), t("shell.certificates"), { icon: Award }),
        ...(hosts ? [frame.link(paths.cohortMessages(cohort.id), t("shell.messages"), { icon: Send, holds: [paths.messageHold(cohort.id)] })] : []),
        ...(runs ? [frame.link(paths.cohortSettings(cohort.id), t("shell.settings"), { icon: Settings2, holds: settingsPages(cohort.id) })] : []),
      ]
    : general;
  return (
    <DeskFrame {...frame} nav={inside} context={cohort ? { label: t("shell.organise"), name: cohort.name, href: paths.organise() } : { label: "", name: t("shell.organise"), href: paths.organise() }}>
      {children}
    </DeskFrame>
  );
}
