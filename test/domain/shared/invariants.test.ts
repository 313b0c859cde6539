import { expect, test } from "vitest";
import { insertEvent } from "#domain/shared/events.store.ts";
import { newId } from "#domain/shared/ids.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const rules = async () => (await findBrokenRules(own.db)).map((b) => b.rule);

test("an empty database breaks no rule", async () => {
  expect(await findBrokenRules(own.db)).toEqual([]);
});

test("what stands without its event, and an event without its thing, are found", async () => {
  const { cohort, call } = await makeCall(own.db, {}, { capacity: 1 });
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const missing = newId({ now: testNow });
  await insertEvent(own.db, { name: "team.left", payload: { teamId: missing }, actor_id: null, occurred_at: testNow });
  expect(await rules()).toEqual(["every event's teamId is there", "every application that was sent has its event", "every place that was confirmed has its event"]);
  await own.db.deleteFrom("event").execute();

  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  expect(await rules()).toContain("places offered and confirmed fit into the cohort");
  expect(team.cohort_id).toBe(cohort.id);
});

test("a sequence that falls, and feedback to the own organisation, are found", async () => {
  const { cohort, call } = await makeCall(own.db);
  const session = await makeSession(own.db, cohort.id);
  await own.db.updateTable("session_revision").set({ sequence: 3 }).where("session_id", "=", session.id).execute();
  const earlier = await own.db.selectFrom("session_revision").selectAll().where("session_id", "=", session.id).executeTakeFirstOrThrow();
  await own.db
    .insertInto("session_revision")
    .values({ ...earlier, revision: 2, sequence: 2 })
    .execute();
  expect(await rules()).toContain("a session's sequence never falls");

  const author = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const reviewer = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, organisationId: author.organisationId });
  const { assignmentId, roundId } = await makeAssignment(own.db, cohort.id);
  const [workId, runId] = [newId({ now: testNow }), newId({ now: testNow })];
  await own.db.insertInto("work").values({ id: workId, assignment_id: assignmentId, team_id: author.id, state: "submitted", submitted_number: 1, draft: {}, created_at: testNow }).execute();
  expect(await rules()).toContain("a handed-in plan has its version");
  await own.db
    .insertInto("work_version")
    .values({ id: newId({ now: testNow }), work_id: workId, number: 1, content: {}, submitted_by: author.personId, submitted_at: testNow })
    .execute();
  await own.db.insertInto("allocation_run").values({ id: runId, round_id: roundId, seed: 1, input_hash: "", rules: "{}", cost: 0, difference: 0, explanation: "{}", made_at: testNow }).execute();
  await own.db
    .insertInto("pairing")
    .values({ id: newId({ now: testNow }), round_id: roundId, run_id: runId, reviewer_team_id: reviewer.id, work_id: workId, number: 1, state: "assigned", content: {}, created_at: testNow })
    .execute();
  expect(await rules()).toContain("no team gives feedback to its own or a parent organisation");
});
