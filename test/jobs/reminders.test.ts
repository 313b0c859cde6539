import { beforeAll, expect, test } from "vitest";
import { holdReminder } from "#domain/reminders/hold-reminder.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { releaseReminder } from "#domain/reminders/release-reminder.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { eventually, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const at = (text: string) => new Date(text);
const start = () => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, demo: true });
/** The clock never goes back, so each test is later than the one before. */
const clock = (moment: string) => setClock(own.db, at(moment), new Date(), null);
const rows = (address: string) => own.db.selectFrom("message").selectAll().where("address", "=", address).orderBy("due_at").execute();

async function scene(email: string) {
  const { call, cohort } = await makeCall(own.db);
  const personId = await makePerson(own.db, { email, name: "Aino Virtanen" });
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, personId });
  return { cohort, team };
}
beforeAll(() => clock("2027-02-01T10:00:00Z"));

test("two workers send one mail, and only once its time has come", async () => {
  const { cohort } = await scene("two@workers.example");
  await makeSession(own.db, cohort.id, { startsAt: at("2027-02-11T07:00:00Z") });
  const workers = await Promise.all([start(), start()]);
  await clock("2027-02-04T06:59:00Z");
  expect(await rows("two@workers.example")).toEqual([]);
  await clock("2027-02-04T07:00:01Z");
  await eventually(async () => (await rows("two@workers.example"))[0]?.state === "sent", "the reminder");
  await Promise.all(workers.map((w) => w.stop()));
  expect(sink.to("two@workers.example")).toHaveLength(1);
  expect(sink.to("two@workers.example")[0]!.mail.text).toContain("to 11.2.");
});

test("handed in between planning and sending: skipped, with the reason", async () => {
  const { cohort, team } = await scene("quick@team.example");
  const { assignmentId } = await makeAssignment(own.db, cohort.id);
  await clock("2027-02-16T07:00:01Z");
  const due = await planReminders(asSystem(own.db, at("2027-02-16T07:00:01Z")), { from: at("2027-02-15T00:00:00Z"), until: at("2027-02-16T07:00:01Z"), cohortId: cohort.id });
  await queueMessages(asSystem(own.db, at("2027-02-16T07:00:01Z")), due);
  await own.db
    .insertInto("work")
    .values({
      id: newId({ now: at("2027-02-16T07:00:01Z") }),
      assignment_id: assignmentId,
      team_id: team.id,
      state: "submitted",
      draft: {},
      submitted_number: 1,
      created_at: at("2027-02-16T07:00:01Z"),
    })
    .execute();
  const worker = await start();
  const [row] = await eventually(async () => {
    const list = await rows("quick@team.example");
    return list[0]?.state === "skipped" && list;
  });
  await worker.stop();
  expect(row!.why).toBe("done");
  expect(sink.to("quick@team.example")).toEqual([]);
});

test("held: not sent at its time; let go: sent; useless by then: written down as late", async () => {
  const { cohort } = await scene("held@team.example");
  await makeSession(own.db, cohort.id, { startsAt: at("2027-03-10T07:00:00Z") });
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, managerId, at("2027-02-20T10:00:00Z"));
  const groups = (await planReminders(manager, { from: at("2027-02-20T10:00:00Z"), until: at("2027-03-10T10:00:00Z"), cohortId: cohort.id })).map((r) => r.group);
  for (const group of groups) expect((await holdReminder(manager, { cohortId: cohort.id, group, why: "Odotetaan" })).ok).toBe(true);
  const worker = await start();
  await clock("2027-03-03T07:30:00Z");
  await worker.stop();
  expect(await rows("held@team.example")).toEqual([]);

  await releaseReminder(manager, { cohortId: cohort.id, group: groups[0]! });
  const again = await start();
  await eventually(async () => (await rows("held@team.example"))[0]?.state === "sent", "the reminder that was let go");
  await clock("2027-03-10T08:00:00Z");
  await releaseReminder(manager, { cohortId: cohort.id, group: groups[1]! });
  const list = await eventually(async () => {
    const all = await rows("held@team.example");
    return all.length === 2 && all;
  }, "the late one");
  await again.stop();
  expect(list.map((m) => [m.state, m.why])).toEqual([
    ["sent", null],
    ["skipped", "late"],
  ]);
  expect(sink.to("held@team.example")).toHaveLength(1);
});
