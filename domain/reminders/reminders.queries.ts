import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import type { Hours } from "./reminders.rules.ts";
import { lateKindNames, type Hold, type LateKind, type SourceName, type Window } from "./reminders.schema.ts";

/** Someone to remind, of what, in which cohort. `ref` is what the message is composed from; `partName` is the team's name where one is late. */
export type Fact = {
  source: SourceName;
  cohortId: string;
  hours: Hours;
  subject: string;
  ref: Record<string, string>;
  partName: string | null;
  personId: string | null;
  name: string;
  address: string;
  at: Date;
  since: Date | null;
  /** it cannot be done after its date */
  isNeverLate: boolean;
};

type Row = { thing: string; part: string | null };

const refs: Record<SourceName, (row: Row) => Record<string, string>> = {
  draft: (r) => ({ applicationId: r.thing }),
  signature: (r) => ({ applicationId: r.thing, signatureId: r.part ?? "" }),
  completion: (r) => ({ completionId: r.thing, applicationId: r.part ?? "" }),
  offer: (r) => ({ seatId: r.thing, applicationId: r.part ?? "" }),
  condition: (r) => ({ applicationId: r.thing }),
  review: (r) => ({ callId: r.thing }),
  info: (r) => ({ callId: r.thing, infoSignupId: r.part ?? "" }),
  session: (r) => ({ sessionId: r.thing }),
  plan: (r) => ({ assignmentId: r.thing, teamId: r.part ?? "" }),
  feedback: (r) => ({ roundId: r.thing, teamId: r.part ?? "" }),
  booking: (r) => ({ interviewId: r.thing }),
  interview: (r) => ({ interviewId: r.thing }),
  panel: (r) => ({ callId: r.thing }),
  assessment: (r) => ({ assessmentRoundId: r.thing }),
};

/** Slots lie at most eight days from the moment that they belong to. */
const reach = (w: Window) => ({ low: shiftDays(w.from, -8, "UTC"), high: shiftDays(w.until, 8, "UTC") });

/**
 * Who is to be reminded of what near the window, from the facts as they are now; with `late`, also of everything older
 * that people can be late with. Unscoped: for staff's plan and the worker.
 */
export async function listFacts(ctx: Context, window: Window, { late = false }: { late?: boolean } = {}): Promise<Fact[]> {
  const { low, high } = reach(window);
  const rows = await ctx.db
    .selectFrom("reminder_source")
    .select(["source", "thing", "part", "part_name", "at", "since", "cohort_id", "person_id", "zone", "quiet_from", "quiet_to", "name", "email", "is_never_late"])
    .where((eb) => (late ? eb.or([eb("at", ">", low), eb("source", "in", lateKindNames)]) : eb("at", ">", low)))
    .where("at", "<=", high)
    .$if(window.cohortId !== undefined, (q) => q.where("cohort_id", "=", window.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({
    source: r.source,
    cohortId: r.cohort_id,
    hours: { zone: r.zone, quietFrom: r.quiet_from, quietTo: r.quiet_to },
    subject: r.thing,
    ref: refs[r.source](r),
    partName: r.part_name,
    personId: r.person_id,
    name: r.name,
    address: r.email,
    at: r.at,
    since: r.since,
    isNeverLate: r.is_never_late ?? false,
  }));
}

/** Groups of reminders that somebody holds or has called off; of one cohort when given. */
export async function listHeldGroups(ctx: Context, cohortId?: string): Promise<Map<string, Hold>> {
  const rows = await ctx.db
    .selectFrom("hold")
    .select(["hold.key", "hold.kind", "hold.why"])
    .where("hold.lifted_at", "is", null)
    .$if(cohortId !== undefined, (q) => q.where("hold.cohort_id", "=", cohortId ?? ""))
    .execute();
  return new Map(rows.map((r) => [r.key, { kind: r.kind, why: r.why }]));
}

/** Who is late with what, by now: plans, feedback and reviews whose date has passed and that can still be done. */
export function lateOf(facts: readonly Fact[], now: Date): Record<LateKind, Fact[]> {
  const late = (source: LateKind) => facts.filter((f) => f.source === source && f.at <= now && !f.isNeverLate);
  return { plan: late("plan"), feedback: late("feedback"), review: late("review") };
}

/** Who is late with what, in one cohort. Unscoped. */
export const listLate = async (ctx: Context, cohortId: string) => lateOf(await listFacts(ctx, { from: ctx.now, until: ctx.now, cohortId }, { late: true }), ctx.now);
