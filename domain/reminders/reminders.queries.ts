import type { Context } from "#domain/shared/context.ts";
import { listSourceRows, type SourceRow } from "./reminder-sources.queries.ts";
import type { Hours } from "./reminders.rules.ts";
import { lateKindNames, sourceNames, type Hold, type LateKind, type SourceName, type Window } from "./reminders.schema.ts";

/** Someone to remind, of what, in which cohort. `ref` is what the message is composed from; `partName` is the team's name where one is late. */
export type Fact = {
  source: SourceName;
  cohortId: string;
  hours: Hours;
  subject: string;
  ref: Record<string, string>;
  partName: string | null;
  personId: string;
  name: string;
  address: string;
  at: Date;
  since: Date | null;
};

const refs: Record<SourceName, (row: SourceRow) => Record<string, string>> = {
  draft: (r) => ({ applicationId: r.thing }),
  offer: (r) => ({ seatId: r.thing, applicationId: r.part ?? "" }),
  review: (r) => ({ callId: r.thing }),
  session: (r) => ({ sessionId: r.thing }),
  plan: (r) => ({ assignmentId: r.thing, teamId: r.part ?? "" }),
  feedback: (r) => ({ roundId: r.thing, teamId: r.part ?? "" }),
};

/** Who is to be reminded of what near the window, from the facts as they are now. Unscoped: for staff's plan and the worker. */
export async function listFacts(ctx: Context, window: Window, sources: readonly SourceName[] = sourceNames): Promise<Fact[]> {
  const rows = await listSourceRows(ctx, sources, window);
  return rows.map((r) => ({
    source: r.source,
    cohortId: r.cohortId,
    hours: { zone: r.zone, quietFrom: r.quietFrom, quietTo: r.quietTo },
    subject: r.thing,
    ref: refs[r.source](r),
    partName: r.partName,
    personId: r.personId,
    name: r.name,
    address: r.address,
    at: r.at,
    since: r.since,
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

/** Who is late with what, in one cohort: plans, feedback and reviews whose date has passed. Unscoped. */
export async function listLate(ctx: Context, cohortId: string): Promise<Record<LateKind, Fact[]>> {
  const facts = await listFacts(ctx, { from: new Date(0), until: ctx.now, cohortId }, lateKindNames);
  const late = (source: LateKind) => facts.filter((f) => f.source === source && f.at <= ctx.now);
  return { plan: late("plan"), feedback: late("feedback"), review: late("review") };
}
