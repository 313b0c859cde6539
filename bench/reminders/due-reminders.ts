import { connect } from "#db/client.ts";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";

/** Thursday at noon: the reminder of tomorrow's session has been due since nine. */
const noon = new Date("2027-03-11T12:00:00+02:00");
const tomorrow = new Date("2027-03-12T13:00:00+02:00");

/** Fills a migrated database with so many participants of one cohort whose session is tomorrow, and sets its clock so that each is due a reminder. */
export async function fillWithDueReminders(databaseUrl: string, people: number): Promise<void> {
  const { db } = connect(databaseUrl, 2);
  const { cohort, call } = await makeCall(db);
  const team = await makeTeam(db, { callId: call.id, cohortId: cohort.id });
  await makeSession(db, cohort.id, { startsAt: tomorrow });
  const rows = Array.from({ length: people - 1 }, (_, i) => ({
    id: newId({ now: noon }),
    name: `Osallistuja ${i}`,
    email: `osallistuja-${i}@example.org`,
    email_verified: true,
    language: "fi" as const,
  }));
  await db.insertInto("person").values(rows).execute();
  await db
    .insertInto("team_member")
    .values(rows.map((row) => ({ id: newId({ now: noon }), team_id: team.id, person_id: row.id, organisation_id: team.organisationId, joined_at: noon })))
    .execute();
  await startDemoClock({ db }, { first: noon, real: new Date() });
  await db.destroy();
}
