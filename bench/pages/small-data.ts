import { connect } from "#db/client.ts";
import { makeApplication, makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { giveRole, makePerson } from "#test/support/context.ts";

export async function fillSmall(databaseUrl: string): Promise<void> {
  const { db } = connect(databaseUrl, 4);
  for (let p = 0; p < 5; p += 1) {
    const { cohort, call } = await makeCall(db, { closes_at: new Date("2027-05-11T14:00:00Z"), confirm_by: new Date("2027-06-11T14:00:00Z") }, { capacity: 20 });
    const managerId = await makePerson(db);
    await giveRole(db, managerId, "manager", { kind: "cohort", id: cohort.id });
    for (let i = 0; i < 8; i += 1) await makeApplication(db, call.id);
    for (let i = 0; i < 6; i += 1) await makeTeam(db, { callId: call.id, cohortId: cohort.id });
    for (let i = 0; i < 4; i += 1) await makeApplication(db, call.id, { state: "draft", diary_number: null, submitted_at: null, submitted_by: null, submitted_version: null });
    await makeAssignment(db, cohort.id);
    for (let i = 0; i < 6; i += 1) await makeSession(db, cohort.id, { number: i + 1, startsAt: new Date(Date.UTC(2027, 0, 20 + 20 * i, 7)) });
  }
  await db.destroy();
}
