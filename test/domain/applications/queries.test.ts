import { expect, test } from "vitest";
import { findApplicationAccess } from "#domain/applications/application-access.queries.ts";
import { getOwnApplication, listOwnApplications } from "#domain/applications/applications.queries.ts";
import { countByState, getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeApplication, makeCall } from "#test/factories/rows.ts";
import { as, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

async function world() {
  const { call, cohort } = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  return { call, cohort, manager: await as(own.db, managerId) };
}

test("a writer sees the own ones; a stranger, a visitor and another cohort's manager see none", async () => {
  const { call, cohort, manager } = await world();
  const sent = await makeApplication(own.db, call.id);
  const writer = await as(own.db, sent.personId);
  expect((await listOwnApplications(writer)).map((a) => a.id)).toEqual([sent.id]);
  expect((await getOwnApplication(writer, sent.id)).answers).toEqual({ goal: "Opimme", budget: "1000", promise: "on" });
  const stranger = await as(own.db, await makePerson(own.db));
  const elsewhere = (await world()).manager;
  for (const ctx of [stranger, elsewhere, asVisitor(own.db)]) expect(await findApplicationAccess(ctx, sent.id)).toBeUndefined();
  await expect(getOwnApplication(stranger, sent.id)).rejects.toThrow("application not found");
  await expect(getForStaff(elsewhere, cohort.id, sent.id)).rejects.toThrow("application not found");
  expect(await findApplicationAccess(manager, sent.id)).toMatchObject({ access: "staff", state: "submitted" });
  expect((await getForStaff(manager, cohort.id, sent.id)).writers).toHaveLength(1);
});

test("those who run the cohort see of drafts only how many", async () => {
  const { call, cohort, manager } = await world();
  await makeApplication(own.db, call.id);
  await makeApplication(own.db, call.id, { state: "withdrawn" });
  const draft = await makeDraft(own.db, { callId: call.id });
  expect(await countByState(manager, cohort.id)).toEqual({ draft: 1, submitted: 1, decided: 0, withdrawn: 1 });
  await expect(getForStaff(manager, cohort.id, draft.applicationId)).rejects.toThrow("application not found");
});
