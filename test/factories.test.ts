import { expect, test } from "vitest";
import { makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("the rows that tests start from satisfy every constraint", async () => {
  const { cohort, call } = await makeCall(own.db);
  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await makeAssignment(own.db, cohort.id);
  await makeSession(own.db, cohort.id);
  expect(await own.db.selectFrom("seat").select("state").execute()).toEqual([{ state: "confirmed" }]);
});
