import type { Db } from "#db/types.ts";
import type { SessionChange } from "#domain/schedule/change-session.ts";
import { sessionEdits } from "#domain/schedule/schedule.events.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { makeCall, makeSession, makeTeam } from "./rows.ts";

/** A cohort with a manager, a team of one member and a session of three hours on 20.1.2027; `over` is after its end. */
export async function makeSchedule(db: Db, given: { state?: "draft" | "published"; now?: Date } = {}) {
  const { cohort, call } = await makeCall(db);
  const managerId = await makePerson(db);
  await giveRole(db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const team = await makeTeam(db, { callId: call.id, cohortId: cohort.id });
  const session = await makeSession(db, cohort.id, { state: given.state ?? "published" });
  return {
    cohort,
    call,
    managerId,
    team,
    session,
    manager: await as(db, managerId, given.now ?? testNow),
    member: await as(db, team.personId, given.now ?? testNow),
    over: new Date("2027-01-20T10:00:00Z"),
  };
}

/** The session as a form would send it back, with some of it changed. */
export async function changeOf(db: Db, sessionId: string, change: Partial<SessionChange> = {}): Promise<SessionChange> {
  const row = await db
    .selectFrom("session")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "session.id").onRef("r.revision", "=", "session.revision"))
    .selectAll("r")
    .select(["session.title", "session.goal"])
    .where("session.id", "=", sessionId)
    .executeTakeFirstOrThrow();
  return {
    sessionId,
    seen: await readMark(asSystem(db), sessionEdits(sessionId)),
    title: row.title,
    goal: row.goal,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    mode: row.mode,
    venue: row.venue,
    address: row.address,
    onlineUrl: row.online_url,
    agenda: [],
    ...change,
  };
}

/** The names of the facts about a session, in order. */
export async function factsAbout(db: Db, sessionId: string): Promise<string[]> {
  const rows = await db.selectFrom("event").select(["name", "payload"]).orderBy("id").execute();
  return rows.filter((r) => r.payload.sessionId === sessionId).map((r) => r.name);
}
