import { beforeAll, describe, expect, test } from "vitest";
import { addAssignment } from "#domain/assignments/add-assignment.ts";
import { ensureWorks } from "#domain/assignments/ensure-work.ts";
import { grantMoreTime } from "#domain/assignments/grant-more-time.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { submitWork } from "#domain/assignments/submit-work.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { findVersionContent, listVersions } from "#domain/assignments/work-history.queries.ts";
import { findOwnWork, listWorksOfCohort, listMentoredWorks, plansAccepted } from "#domain/assignments/works.queries.ts";
import type { TableRow } from "#domain/programmes/table-rows.rules.ts";
import { newId } from "#domain/shared/ids.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeCohort, makeTeam } from "#test/factories/rows.ts";
import { accept, draftVersionOf, eventsOf, handIn, makeWorks, writing } from "#test/factories/works.ts";
import { as, asSystem, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeAll(async () => {
  made = await makeWorks(own.db, 6);
});
const late = new Date("2027-02-20T10:00:00Z");

async function colleagueOf(team: { id: string; organisationId: string }) {
  const personId = await makePerson(own.db);
  await own.db
    .insertInto("team_member")
    .values({ id: newId({ now: writing }), team_id: team.id, person_id: personId, organisation_id: team.organisationId, joined_at: writing })
    .execute();
  return personId;
}

describe("opening", () => {
  test("every team gets one plan, however many workers there are, and a team that comes later gets its own", async () => {
    const team = await makeTeam(own.db, { callId: made.call.id, cohortId: made.cohort.id });
    await Promise.all([1, 2, 3].map(() => ensureWorks(asSystem(own.db, writing))));
    const works = await own.db.selectFrom("work").selectAll().where("team_id", "=", team.id).execute();
    expect(works).toHaveLength(1);
    expect(await eventsOf(own.db, "work.opened", works[0]!.id)).toHaveLength(1);
    expect(await findOwnWork(await as(own.db, team.personId, writing), made.cohort.id)).toMatchObject({ id: works[0]!.id, state: "draft" });
  });

  test("not before the assignment opens", async () => {
    const cohort = await makeCohort(own.db);
    const template = { blocks: [{ key: "a", title: { fi: "A" }, help: {}, fields: [{ key: "a", label: { fi: "A" }, help: {}, kind: "long" as const, required: true }] }] };
    const dates = { opensAt: new Date("2027-03-01T07:00:00Z"), dueAt: new Date("2027-03-10T07:00:00Z"), finalDueAt: new Date("2027-03-20T07:00:00Z") };
    const assignmentId = await addAssignment(asSystem(own.db), { cohortId: cohort.id, title: { fi: "Suunnitelma" }, template, ...dates });
    const team = await makeTeam(own.db, { callId: made.call.id, cohortId: cohort.id });
    await ensureWorks(asSystem(own.db, writing));
    expect(await own.db.selectFrom("work").select("id").where("assignment_id", "=", assignmentId).execute()).toEqual([]);
    await ensureWorks(asSystem(own.db, dates.opensAt));
    expect(await own.db.selectFrom("work").select("team_id").where("assignment_id", "=", assignmentId).execute()).toEqual([{ team_id: team.id }]);
  });
});

describe("a draft", () => {
  test("two writers at once: different fields merge, the same field clashes with both texts", async () => {
    const team = made.teams[0]!;
    const other = await colleagueOf(team);
    const [mine, theirs] = await Promise.all([as(own.db, team.personId, writing), as(own.db, other, writing)]);
    const was = { goal: "", risks: "" };
    const answers = await Promise.all([
      saveDraft(mine, { workId: team.workId, was, fields: { goal: "Tavoite\r\nriveillä", risks: "" } }),
      saveDraft(theirs, { workId: team.workId, was, fields: { goal: "", risks: "Riski" } }),
    ]);
    expect(answers.map((a) => a.ok && a.value.clashes)).toEqual([[], []]);
    expect((await getWorkAccess(mine, team.workId)).draft).toEqual({ goal: "Tavoite\nriveillä", risks: "Riski" });
    expect(await draftVersionOf(own.db, team.workId)).toBe(2);

    const both = await Promise.all([mine, theirs].map((ctx, i) => saveDraft(ctx, { workId: team.workId, was: { risks: "Riski" }, fields: { risks: `Riski ${i}`, goal: "Tavoite\nriveillä" } })));
    const clashes = both.flatMap((a) => (a.ok ? a.value.clashes : []));
    expect(clashes.map((c) => c.key)).toContain("risks");
    const risk = clashes.find((c) => c.key === "risks")!;
    expect([risk.mine, risk.theirs].sort()).toEqual(["Riski 0", "Riski 1"]);
    expect(risk.byName).toBeTruthy();
    expect((await getWorkAccess(mine, team.workId)).draft.risks).toBe(risk.theirs);
  });

  test("a table is one field: bad rows are kept and counted, two writers of it clash, and it is handed in when every cell is right", async () => {
    const team = made.teams[5]!;
    const other = await colleagueOf(team);
    const [mine, theirs] = [await as(own.db, team.personId, writing), await as(own.db, other, writing)];
    const first: TableRow[] = [
      { what: "Vuoropuhelu", due: "maaliskuussa" },
      { what: "", due: "" },
      { what: "Tarjouspyyntö", stranger: "x" },
    ];
    const saved = await saveDraft(mine, { workId: team.workId, was: {}, fields: { goal: "Tavoite", milestones: first } });
    expect(saved).toMatchObject({ ok: true, value: { version: 1, clashes: [], unreadable: 1 } });
    const kept: TableRow[] = [{ what: "Vuoropuhelu", due: "maaliskuussa" }, { what: "Tarjouspyyntö" }];
    expect((await getWorkAccess(mine, team.workId)).draft.milestones).toEqual(kept);
    expect(await submitWork(mine, { workId: team.workId, draftVersion: 1 })).toEqual({ ok: false, refusal: "incomplete" });

    const good = [
      { what: "Vuoropuhelu", due: "2027-03-12" },
      { what: "Tarjouspyyntö", due: "2027-05-03" },
    ];
    const both = await Promise.all([
      saveDraft(mine, { workId: team.workId, was: { milestones: kept }, fields: { milestones: good } }),
      saveDraft(theirs, { workId: team.workId, was: { milestones: kept }, fields: { milestones: [...good, { what: "Sopimus", due: "2027-09-01" }] } }),
    ]);
    expect(both.flatMap((a) => (a.ok ? a.value.clashes.map((c) => c.key) : []))).toEqual(["milestones"]);
    expect(await submitWork(mine, { workId: team.workId, draftVersion: 2 })).toMatchObject({ ok: true });
    const version = await findVersionContent(mine, team.workId, 1);
    expect(version!.milestones).toEqual((await getWorkAccess(mine, team.workId)).draft.milestones);
  });

  test("unknown fields are passed over and nothing changes without a change", async () => {
    const team = made.teams[1]!;
    const ctx = await as(own.db, team.personId, writing);
    expect(await saveDraft(ctx, { workId: team.workId, was: {}, fields: { stranger: "x" } })).toMatchObject({ ok: true, value: { version: 0 } });
    expect((await getWorkAccess(ctx, team.workId)).draft).toEqual({});
  });

  test("not before it opens, nor after it has been accepted", async () => {
    const team = made.teams[4]!;
    const early = await as(own.db, team.personId, new Date("2027-01-10T10:00:00Z"));
    expect(await saveDraft(early, { workId: team.workId, was: {}, fields: { goal: "x" } })).toEqual({ ok: false, refusal: "not-open" });
    expect(await submitWork(early, { workId: team.workId, draftVersion: 0 })).toEqual({ ok: false, refusal: "not-open" });
    await handIn(own.db, team);
    expect((await accept(own.db, team)).ok).toBe(true);
    const ctx = await as(own.db, team.personId, writing);
    expect(await saveDraft(ctx, { workId: team.workId, was: {}, fields: { risks: "x" } })).toEqual({ ok: false, refusal: "accepted" });
    expect(await submitWork(ctx, { workId: team.workId, draftVersion: 1 })).toEqual({ ok: false, refusal: "accepted" });
    expect([...(await plansAccepted(ctx, made.cohort.id))]).toEqual([team.id]);
  });
});

describe("handing in", () => {
  test("incomplete, changed in the meantime, then done, then unchanged", async () => {
    const team = made.teams[1]!;
    const ctx = await as(own.db, team.personId, writing);
    expect(await submitWork(ctx, { workId: team.workId, draftVersion: 0 })).toEqual({ ok: false, refusal: "incomplete" });
    await saveDraft(ctx, { workId: team.workId, was: {}, fields: { goal: "Tavoite" } });
    expect(await submitWork(ctx, { workId: team.workId, draftVersion: 0 })).toEqual({ ok: false, refusal: "changed" });
    expect(await submitWork(ctx, { workId: team.workId, draftVersion: 1 })).toEqual({ ok: true, value: { number: 1, isLate: false } });
    expect(await submitWork(ctx, { workId: team.workId, draftVersion: 1 })).toEqual({ ok: false, refusal: "unchanged" });
    expect((await eventsOf(own.db, "work.submitted", team.workId)).map((e) => e.payload.number)).toEqual(["1"]);
  });

  test("a double click makes one version", async () => {
    const team = made.teams[2]!;
    const ctx = await as(own.db, team.personId, writing);
    await saveDraft(ctx, { workId: team.workId, was: {}, fields: { goal: "Tavoite" } });
    const answers = await Promise.all([1, 2].map(() => submitWork(ctx, { workId: team.workId, draftVersion: 1 })));
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    expect(await listVersions(ctx, team.workId)).toHaveLength(1);
  });

  test("a version never changes: neither by a later draft nor by anyone's statement", async () => {
    const team = made.teams[2]!;
    const ctx = await as(own.db, team.personId, writing);
    await saveDraft(ctx, { workId: team.workId, was: { goal: "Tavoite" }, fields: { goal: "Toinen" } });
    expect(await findVersionContent(ctx, team.workId, 1)).toEqual({ goal: "Tavoite" });
    await expect(own.db.updateTable("work_version").set({ content: {} }).where("work_id", "=", team.workId).execute()).rejects.toThrow(/never change/);
    await expect(own.db.deleteFrom("work_version").where("work_id", "=", team.workId).execute()).rejects.toThrow(/never change/);
  });

  test("late is taken and marked; more time makes it timely", async () => {
    const team = made.teams[3]!;
    const manager = await as(own.db, made.managerId, late);
    const rowOf = async () => (await listWorksOfCohort(manager, made.cohort.id)).find((w) => w.workId === team.workId)!;
    expect(await rowOf()).toMatchObject({ isOverdue: true, isLate: false, hasMoreTime: false, number: 0 });
    expect(await grantMoreTime(manager, { workId: team.workId, dueAt: new Date("2027-02-19T14:00:00Z"), why: "Sama päivä" })).toEqual({ ok: false, refusal: "not-later" });
    expect(await handIn(own.db, team, late)).toEqual({ ok: true, value: { number: 1, isLate: true } });
    expect(await rowOf()).toMatchObject({ isLate: true, isOverdue: false });
    expect(await grantMoreTime(manager, { workId: team.workId, dueAt: new Date("2027-02-26T14:00:00Z"), why: "Sairastuminen" })).toEqual({ ok: true, value: null });
    expect(await rowOf()).toMatchObject({ isLate: false, hasMoreTime: true, why: "Sairastuminen" });
    await grantMoreTime(manager, { workId: team.workId, dueAt: new Date("2027-02-27T14:00:00Z"), why: "Vielä päivä" });
    expect(await rowOf()).toMatchObject({ why: "Vielä päivä" });
    expect(await eventsOf(own.db, "work.time-granted", team.workId)).toHaveLength(2);
  });
});

describe("who", () => {
  test("another team, another organiser's manager and a visitor find nothing; a reader without the right is forbidden", async () => {
    const team = made.teams[0]!;
    const outsider = await makePerson(own.db);
    await giveRole(own.db, outsider, "manager", { kind: "cohort", id: (await makeCohort(own.db)).id });
    const strangers = [await as(own.db, made.teams[1]!.personId, writing), await as(own.db, made.teams[1]!.mentorId, writing), await as(own.db, outsider, writing), asVisitor(own.db, writing)];
    for (const ctx of strangers) {
      await expect(getWorkAccess(ctx, team.workId)).rejects.toThrow(NotFound);
      if (ctx.actor.kind === "person") await expect(saveDraft(ctx, { workId: team.workId, was: {}, fields: { goal: "x" } })).rejects.toThrow(NotFound);
    }
    await expect(listWorksOfCohort(await as(own.db, outsider, writing), made.cohort.id)).rejects.toThrow(NotFound);
    await expect(saveDraft(await as(own.db, team.mentorId, writing), { workId: team.workId, was: {}, fields: {} })).rejects.toThrow(Forbidden);
    await expect(submitWork(await as(own.db, made.managerId, writing), { workId: team.workId, draftVersion: 0 })).rejects.toThrow(Forbidden);
    await expect(grantMoreTime(await as(own.db, team.mentorId, writing), { workId: team.workId, dueAt: late, why: "x" })).rejects.toThrow();
  });

  test("a mentor's list has the mentor's teams only", async () => {
    const team = made.teams[0]!;
    const mine = await listMentoredWorks(await as(own.db, team.mentorId, writing));
    expect(mine.map((w) => w.workId)).toEqual([team.workId]);
    expect(mine[0]!.mentors).toBe(`Kummi ${team.name}`);
  });
});
