import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, rolesInCohort } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found, NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isHostOf, listAttendees } from "./attendance.queries.ts";
import { marksFrom } from "./attendance.rules.ts";
import * as attendance from "./attendance.store.ts";
import { attendanceMarked, sessionHeld } from "./schedule.events.ts";
import type { AttendanceState } from "./schedule.schema.ts";
import { lockSession, updateSession } from "./schedule.store.ts";

type Marks = { sessionId: string; marks: { personId: string; state: AttendanceState }[] };

/**
 * Marks who came: by the people who run the cohort or the session's hosts, from 30 minutes before the start. The last
 * mark of a person counts; the same again is harmless. Once the end has passed the session counts as held.
 */
export async function markAttendance(ctx: Context, input: Marks): Promise<Outcome<{ changed: number }, "not-published" | "too-early" | "not-concerned">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const session = found(await lockSession(tx.db, input.sessionId), "session");
    const roles = await rolesInCohort(tx, session.cohort_id);
    if (!roles.some((r) => cohortHosts.includes(r)) && !(await isHostOf(tx, session.id, me.personId))) throw roles.length > 0 ? new Forbidden() : new NotFound("session");
    if (session.state !== "published") return refused("not-published");
    if (tx.now < marksFrom(session.starts_at)) return refused("too-early");
    const concerned = new Set((await listAttendees(tx, session.id)).map((p) => p.personId));
    if (input.marks.some((m) => !concerned.has(m.personId))) return refused("not-concerned");

    const last = new Map(input.marks.map((m) => [m.personId, m.state]));
    const rows = [...last].sort().map(([personId, state]) => ({ session_id: session.id, person_id: personId, state, marked_by: me.personId, marked_at: tx.now }));
    const changed = await attendance.upsertAttendance(tx.db, rows);
    const ids = { sessionId: session.id, cohortId: session.cohort_id };
    if (changed > 0) await record(tx, attendanceMarked, ids);
    if (rows.length > 0 && session.ends_at <= tx.now && !session.held_at) {
      await updateSession(tx.db, session.id, { held_at: tx.now });
      await record(tx, sessionHeld, ids);
    }
    return done({ changed });
  });
}
