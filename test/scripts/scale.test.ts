import { expect, test } from "vitest";
import { multiplyData } from "#scripts/scale.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

const count = async (table: "person" | "organisation" | "application" | "team_member" | "session_revision" | "event" | "rate_limit") =>
  Number(
    (
      await own.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

test("every row is there three times; copies refer to each other, old rows stay", async () => {
  const { cohort, call } = await makeCall(own.db);
  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await makeAssignment(own.db, cohort.id);
  await makeSession(own.db, cohort.id);
  const { applicationId } = await makeDraft(own.db); // through its command, so that there are events and messages
  await own.db.insertInto("rate_limit").values({ key: "someone", points: 1, expire: null }).execute();
  const tables = ["person", "organisation", "application", "team_member", "session_revision", "event"] as const;
  const before = await Promise.all(tables.map(count));

  await multiplyData(own.url, 3);

  expect(await Promise.all(tables.map(count))).toEqual(before.map((n) => n * 3));
  expect(await count("rate_limit")).toBe(1);
  const drafts = await own.db.selectFrom("application").select("id").where("state", "=", "draft").execute();
  expect(drafts.map((d) => d.id)).toContain(applicationId);
  const started = await own.db.selectFrom("event").select("payload").where("name", "=", "application.started").execute();
  expect(started.map((e) => e.payload.applicationId).sort()).toEqual(drafts.map((d) => d.id).sort());
  const cohorts = await own.db
    .selectFrom("team")
    .innerJoin("application as a", "a.id", "team.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .select(["team.cohort_id", "call.cohort_id as called"])
    .execute();
  expect(cohorts.every((row) => row.cohort_id === row.called)).toBe(true);
  expect(new Set(cohorts.map((row) => row.cohort_id)).size).toBe(3);
});
