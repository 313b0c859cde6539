import type { Point } from "#domain/assessment/assessment.schema.ts";
import type { PlanTemplate } from "#domain/assignments/plan.schema.ts";
import type { NewCall } from "#domain/programmes/call.schema.ts";
import type { NewCohort } from "#domain/programmes/programmes.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { addDays, shiftDays } from "#domain/shared/time.rules.ts";

type PlannedSession = {
  number: number;
  title: LocalizedText;
  goal: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  mode: "online" | "on_site" | "hybrid";
  venue: string;
  address: string;
  onlineUrl: string;
  agenda: { minutes: number; title: LocalizedText; isBreak: boolean }[];
};

/** A whole edition with its moments, ready to be written: from the template, or read from an earlier cohort. */
export type EditionPlan = {
  cohort: Omit<NewCohort, "programmeId" | "name" | "clonedFrom">;
  call: Omit<NewCall, "cohortId"> | null;
  sessions: PlannedSession[];
  assignment: { title: LocalizedText; template: PlanTemplate; opensAt: Date; dueAt: Date; finalDueAt: Date } | null;
  /** the feedback round on the assignment */
  round: { perWork: number; allocatesAt: Date; dueAt: Date } | null;
  /** the rounds of self-assessment */
  assessment: { point: Point; opensAt: Date; closesAt: Date; statementSet: string }[];
  certificate: { attendancePercent: number; planAccepted: boolean; feedbackGiven: boolean; signerName: string; signerTitle: LocalizedText } | null;
};

/** The same edition so many days later: each moment keeps its wall-clock time, also over a change to or from summer time. */
export function shiftEdition(plan: EditionPlan, days: number): EditionPlan {
  const { zone } = plan.cohort;
  const at = (moment: Date) => shiftDays(moment, days, zone);
  const on = (day: string) => addDays(day, days);
  return {
    cohort: {
      ...plan.cohort,
      startsOn: on(plan.cohort.startsOn),
      endsOn: on(plan.cohort.endsOn),
      phases: plan.cohort.phases.map((p) => ({ ...p, startsOn: on(p.startsOn), endsOn: on(p.endsOn) })),
    },
    call: plan.call && {
      ...plan.call,
      opensAt: at(plan.call.opensAt),
      closesAt: at(plan.call.closesAt),
      decisionsOn: on(plan.call.decisionsOn),
      confirmBy: at(plan.call.confirmBy),
      reviewsDueAt: at(plan.call.reviewsDueAt),
    },
    sessions: plan.sessions.map((s) => ({ ...s, startsAt: at(s.startsAt), endsAt: at(s.endsAt) })),
    assignment: plan.assignment && { ...plan.assignment, opensAt: at(plan.assignment.opensAt), dueAt: at(plan.assignment.dueAt), finalDueAt: at(plan.assignment.finalDueAt) },
    round: plan.round && { ...plan.round, allocatesAt: at(plan.round.allocatesAt), dueAt: at(plan.round.dueAt) },
    assessment: plan.assessment.map((r) => ({ ...r, opensAt: at(r.opensAt), closesAt: at(r.closesAt) })),
    certificate: plan.certificate,
  };
}
