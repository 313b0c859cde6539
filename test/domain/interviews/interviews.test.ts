import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inTransaction } from "#db/transaction.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { callOffInterview, callOffWithdrawn } from "#domain/interviews/call-off-interview.ts";
import { freeInterview } from "#domain/interviews/free-interview.ts";
import { changeSlot } from "#domain/interviews/change-slot.ts";
import type { SlotInput } from "#domain/interviews/interviews.schema.ts";
import { inviteToInterview } from "#domain/interviews/invite-to-interview.ts";
import { planInterviewMails } from "#domain/interviews/plan-interview-mails.ts";
import { findNote, getChoice, getChoiceOfCohort, getInvitable, listInvitable, listWithoutTime } from "#domain/interviews/interviews.queries.ts";
import { findConflictsOfInterviewers } from "#domain/interviews/note-conflicts.ts";
import { getOwnInterview, listOwnInterviews } from "#domain/interviews/own-interviews.queries.ts";
import { removeSlot } from "#domain/interviews/remove-slot.ts";
import { saveNote } from "#domain/interviews/save-note.ts";
import { listSlots } from "#domain/interviews/slots.queries.ts";
import { endSubstitute } from "#domain/selection/end-substitute.ts";
import { holdCohort } from "#domain/selection/hold-cohort.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { addReviewer, eventNames } from "#test/domain/selection/scene.ts";
import { makeApplication } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { interviewScene } from "./scene.ts";

const own = ownDatabase();
const dayBefore = new Date("2026-12-14T08:00:00Z");
const declared = (applicationId: string, personId: string) =>
  own.db
    .insertInto("conflict")
    .values({ id: newId({ now: dayBefore }), application_id: applicationId, person_id: personId, has_conflict: true, kind: "family", source: "declared", created_at: dayBefore })
    .execute();

describe("slots", () => {
  test("nobody interviews in two places at once, also not when two managers add at the same moment", async () => {
    const s = await interviewScene(own.db);
    expect(await s.add({ from: "9.15", to: "9.45" })).toEqual({ ok: false, refusal: "interviewer-busy" });
    const both = await Promise.all([s.add({ day: "2026-12-16", to: "9.30" }), s.add({ day: "2026-12-16", to: "9.30" })]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "interviewer-busy" });
  });

  test("interviewers are reviewers of the call or managers of its cohort", async () => {
    const s = await interviewScene(own.db);
    const later = { day: "2026-12-17", to: "9.30" };
    expect(await s.add({ ...later, interviewers: [await makePerson(own.db)] })).toEqual({ ok: false, refusal: "not-interviewer" });
    expect(await s.add({ ...later, interviewers: [s.managerId] })).toEqual({ ok: true, value: { count: 1 } });
    expect(await s.add({ ...later, minutes: 45 })).toEqual({ ok: false, refusal: "nothing-fits" });
    expect(await s.add({ ...later, day: "2026-11-23" })).toEqual({ ok: false, refusal: "in-the-past" });
  });

  test("a free one can be removed, which frees its interviewer; a booked one cannot", async () => {
    const s = await interviewScene(own.db);
    const remove = (slotId: string) => removeSlot(s.manager, { cohortId: s.cohort.id, slotId });
    await bookInterview(s.applicants[0]!, { applicationId: s.applications[0]!.id, slotId: s.slots[0]! });
    expect(await remove(s.slots[0]!)).toEqual({ ok: false, refusal: "booked" });
    expect(await remove(s.slots[1]!)).toEqual({ ok: true, value: null });
    await expect(remove(s.slots[1]!)).rejects.toThrow(NotFound);
    expect(await s.add({ from: "9.30", to: "10.00" })).toEqual({ ok: true, value: { count: 1 } });
  });
});

describe("a slot is changed", () => {
  const input = (s: Awaited<ReturnType<typeof interviewScene>>, given: Partial<SlotInput> = {}): SlotInput => ({
    day: "2026-12-15",
    from: "09:00",
    to: "09:30",
    place: "Sali B",
    onlineUrl: "",
    interviewers: [s.interviewerId],
    ...given,
  });
  const change = (s: Awaited<ReturnType<typeof interviewScene>>, given: Partial<SlotInput>, slotId = s.slots[0]!) => changeSlot(s.manager, { cohortId: s.cohort.id, slotId, ...input(s, given) });
  const told = async (applicationId: string) => (await planInterviewMails(asSystem(own.db), applicationId)).map((m) => [m.kind, m.personId, m.ref.sequence]);

  test("who has taken it goes along and is told with a higher number; another place alone is told, too", async () => {
    const s = await interviewScene(own.db);
    const { id: applicationId, personId } = s.applications[0]!;
    await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    await told(applicationId);
    const moved = await change(s, { from: "12:00", to: "12:45", onlineUrl: "https://kokous.example/1" });
    const slotId = moved.ok ? moved.value.slotId : "";
    expect(moved).toMatchObject({ ok: true, value: { isBooked: true } });
    expect(await listSlots(s.manager, s.cohort.id)).toMatchObject([
      { startsAt: new Date("2026-12-15T07:30Z"), isTaken: false },
      { id: slotId, startsAt: new Date("2026-12-15T10:00Z"), endsAt: new Date("2026-12-15T10:45Z"), onlineUrl: "https://kokous.example/1", taken: { applicationId } },
    ]);
    const both = (sequence: string) => [["interview-moved", personId, sequence] as const, ["interview-moved", s.interviewerId, sequence] as const].map(String).sort();
    expect((await told(applicationId)).map(String).sort()).toEqual(both("1"));
    expect(await told(applicationId)).toEqual([]);
    expect((await change(s, { from: "12:00", to: "12:45", place: "Sali C" }, slotId)).ok).toBe(true);
    expect((await told(applicationId)).map(String).sort()).toEqual(both("2"));
    expect(await eventNames(own.db, { applicationId })).toEqual(["interview.invited", "interview.booked", "interview.moved", "interview.moved"]);
    expect((await s.add({ to: "9.30" })).ok).toBe(true); // its old time is free again
  });

  test("another interviewer alone: who leaves and who comes are told, the applicant hears nothing", async () => {
    const s = await interviewScene(own.db);
    const { id: applicationId } = s.applications[0]!;
    await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    await told(applicationId);
    const otherId = await addReviewer(own.db, s);
    expect(await change(s, { interviewers: [otherId] })).toEqual({ ok: true, value: { slotId: s.slots[0], isBooked: true } });
    expect((await told(applicationId)).map(String).sort()).toEqual(
      [
        ["interview-booked", otherId, "0"],
        ["interview-cancelled", s.interviewerId, "1"],
      ]
        .map(String)
        .sort(),
    );
    expect((await s.add({ to: "9.30" })).ok).toBe(true); // who left is free
  });

  test("refused: what has begun or would be over, a busy or strange interviewer, nobody who may meet the applicant, one's own conflict; then nothing has changed", async () => {
    const s = await interviewScene(own.db);
    const { id: applicationId } = s.applications[0]!;
    await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    const [near, stranger] = [await addReviewer(own.db, s), await makePerson(own.db)];
    await declared(applicationId, near);
    const refusal = async (given: Partial<SlotInput>, ctx = s.manager) => {
      const outcome = await changeSlot(ctx, { cohortId: s.cohort.id, slotId: s.slots[0]!, ...input(s, given) });
      return outcome.ok ? "done" : outcome.refusal;
    };
    expect(await refusal({ day: "2026-11-23" })).toBe("in-the-past");
    expect(await refusal({ interviewers: [stranger] })).toBe("not-interviewer");
    expect(await refusal({ from: "09:20", to: "09:50" })).toBe("interviewer-busy"); // in the slot after it
    expect(await refusal({ interviewers: [near] })).toBe("nobody-left");
    expect(await refusal({ from: "13:00", to: "13:30", interviewers: [near] })).toBe("nobody-left");
    expect(await refusal({}, { ...s.manager, now: new Date("2026-12-15T07:00Z") })).toBe("begun");
    expect((await listSlots(s.manager, s.cohort.id))[0]).toMatchObject({ id: s.slots[0], interviewers: ["Maija Niemi"], taken: { applicationId } });
    await declared(applicationId, s.managerId);
    expect(await refusal({ place: "Sali D" })).toBe("own-conflict");
    await expect(refusal({}, s.interviewer)).rejects.toThrow(NotFound);
    const elsewhere = await interviewScene(own.db);
    await expect(refusal({}, elsewhere.manager)).rejects.toThrow(NotFound);
  });

  test("two at once: one replaces it, the other is told; who books meanwhile is not left behind", async () => {
    const s = await interviewScene(own.db);
    const [{ id: applicationId }, me] = [s.applications[0]!, s.applicants[0]!];
    const [a, b, booked] = await Promise.allSettled([change(s, { from: "14:00", to: "14:30" }), change(s, { from: "15:00", to: "15:30" }), bookInterview(me, { applicationId, slotId: s.slots[0]! })]);
    const done = [a, b].filter((o) => o.status === "fulfilled" && o.value.ok);
    expect(done).toHaveLength(1);
    const { slot_id } = await s.standing(applicationId);
    const shown = (await listSlots(s.manager, s.cohort.id)).find((x) => x.taken?.applicationId === applicationId);
    if (booked.status === "fulfilled" && booked.value.ok) expect(shown?.id).toBe(slot_id);
    else expect(slot_id).toBeNull();
  });
});

describe("booking", () => {
  test("takes a free slot, changes to another, gives it up; each is a fact", async () => {
    const s = await interviewScene(own.db);
    const [{ id: applicationId }, me] = [s.applications[0]!, s.applicants[0]!];
    expect((await getChoice(me, applicationId, "applicant")).free.map((f) => f.id)).toEqual(s.slots);
    expect(await bookInterview(me, { applicationId, slotId: s.slots[0]! })).toEqual({ ok: true, value: { moved: false } });
    expect(await bookInterview(me, { applicationId, slotId: s.slots[1]! })).toEqual({ ok: true, value: { moved: true } });
    expect((await getChoice(me, applicationId, "applicant")).free.map((f) => f.id)).toEqual([s.slots[0]]);
    expect(await freeInterview(me, { applicationId })).toEqual({ ok: true, value: null });
    expect(await freeInterview(me, { applicationId })).toEqual({ ok: false, refusal: "not-booked" });
    expect((await eventNames(own.db, { applicationId })).filter((n) => n.startsWith("interview"))).toEqual(["interview.invited", "interview.booked", "interview.moved", "interview.freed"]);
  });

  test("eight applications race for the last slot: one gets it, the others are told", async () => {
    const s = await interviewScene(own.db, { applications: 8, slots: 1 });
    const answers = await Promise.all(s.applicants.map((me, i) => bookInterview(me, { applicationId: s.applications[i]!.id, slotId: s.slots[0]! })));
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    expect(answers.filter((a) => !a.ok && a.refusal === "taken")).toHaveLength(7);
    expect(await own.db.selectFrom("interview").select("id").where("slot_id", "=", s.slots[0]!).execute()).toHaveLength(1);
  });

  test("a slot that is removed while somebody books it: either it is gone or it is theirs", async () => {
    const s = await interviewScene(own.db, { slots: 1 });
    const [applicationId, slotId] = [s.applications[0]!.id, s.slots[0]!];
    const [booked, removed] = await Promise.all([bookInterview(s.applicants[0]!, { applicationId, slotId }), removeSlot(s.manager, { cohortId: s.cohort.id, slotId })]);
    expect([booked.ok, removed.ok].filter(Boolean)).toHaveLength(1);
  });

  test("closes at its date for applicants, and a day before a time; those who run the cohort book on", async () => {
    const s = await interviewScene(own.db);
    const [applicationId, slotId] = [s.applications[0]!.id, s.slots[0]!];
    const late = { ...s.applicants[0]!, now: new Date("2026-12-13T14:00:00Z") };
    expect(await bookInterview(late, { applicationId, slotId })).toEqual({ ok: false, refusal: "closed" });
    expect((await getChoice(late, applicationId, "applicant")).free).toEqual([]);
    expect(await bookInterview({ ...s.manager, now: dayBefore }, { applicationId, slotId })).toEqual({ ok: true, value: { moved: false } });
    const tooLate = { ...s.applicants[0]!, now: dayBefore };
    expect(await bookInterview(tooLate, { applicationId, slotId: s.slots[1]! })).toEqual({ ok: false, refusal: "too-late" });
    expect(await freeInterview(tooLate, { applicationId })).toEqual({ ok: false, refusal: "too-late" });
  });

  test("is for those who may send the application; others of it see the time, strangers nothing", async () => {
    const s = await interviewScene(own.db);
    const [applicationId, slotId] = [s.applications[0]!.id, s.slots[0]!];
    await addWriter(s.applicants[0]!, { applicationId, name: "Sanna", email: "sanna@example.org", access: "edit" });
    const { id } = await own.db.selectFrom("person").select("id").where("email", "=", "sanna@example.org").executeTakeFirstOrThrow();
    const writer = await as(own.db, id);
    await expect(bookInterview(writer, { applicationId, slotId })).rejects.toThrow(NotFound);
    expect((await getChoice(writer, applicationId, "applicant")).booked).toBeNull();
    const stranger = await as(own.db, await makePerson(own.db));
    await expect(getChoice(stranger, applicationId, "applicant")).rejects.toThrow(NotFound);
    await expect(listSlots(s.interviewer, s.cohort.id)).rejects.toThrow(NotFound);
    await expect(getChoiceOfCohort(s.manager, newId({ now: dayBefore }), applicationId)).rejects.toThrow(NotFound);
  });

  test("of a slot of another call is refused", async () => {
    const [s, other] = [await interviewScene(own.db), await interviewScene(own.db)];
    expect(await bookInterview(s.applicants[0]!, { applicationId: s.applications[0]!.id, slotId: other.slots[0]! })).toEqual({ ok: false, refusal: "taken" });
  });
});

describe("inviting and calling off", () => {
  test("one that has not chosen can be asked again; one with a time cannot", async () => {
    const s = await interviewScene(own.db);
    const applicationId = s.applications[0]!.id;
    expect(await s.invite([applicationId], "2026-12-14T16:00")).toEqual({ ok: true, value: { count: 1 } });
    expect((await s.standing(applicationId)).book_by.toISOString()).toBe("2026-12-14T14:00:00.000Z");
    expect(await s.invite([applicationId], "2026-11-20T16:00")).toEqual({ ok: false, refusal: "in-the-past" });
    await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    expect(await s.invite([applicationId])).toEqual({ ok: false, refusal: "not-invitable" });
    expect(await listInvitable(s.manager, s.cohort.id)).toEqual([]);
  });

  test("called off with a reason: for good, or so that another time can be chosen", async () => {
    const s = await interviewScene(own.db);
    const applicationId = s.applications[0]!.id;
    const book = () => bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    const callOff = (again: boolean) => callOffInterview(s.manager, { applicationId, reason: "Haastattelija sairastui", again });
    await expect(callOffInterview(s.applicants[0]!, { applicationId, reason: "?", again: true })).rejects.toThrow(NotFound);
    await book();
    expect(await callOff(true)).toEqual({ ok: true, value: null });
    expect(await book()).toEqual({ ok: true, value: { moved: false } });
    expect(await callOff(false)).toEqual({ ok: true, value: null });
    expect(await book()).toEqual({ ok: false, refusal: "off" });
    expect(await callOff(false)).toEqual({ ok: false, refusal: "off" });
    expect(await listWithoutTime(s.manager, s.cohort.id)).toMatchObject([{ id: applicationId, isOff: true, reason: "Haastattelija sairastui" }]);
  });

  test("one that has begun stays; a withdrawn application gives its time back", async () => {
    const s = await interviewScene(own.db, { applications: 2 });
    const [first, second] = [s.applications[0]!.id, s.applications[1]!.id];
    for (const [i, applicationId] of [first, second].entries()) await bookInterview(s.applicants[i]!, { applicationId, slotId: s.slots[i]! });
    const begun = { ...s.manager, now: new Date("2026-12-15T07:00:00Z") };
    expect(await callOffInterview(begun, { applicationId: first, reason: "?", again: false })).toEqual({ ok: false, refusal: "held" });
    await withdrawApplication(s.applicants[1]!, { applicationId: second });
    await callOffWithdrawn(asSystem(own.db), second);
    await callOffWithdrawn(asSystem(own.db), second);
    expect(await s.standing(second)).toMatchObject({ state: "off", slot_id: null });
    expect((await eventNames(own.db, { applicationId: second })).filter((n) => n === "interview.called-off")).toHaveLength(1);
  });
});

describe("a conflict", () => {
  test("an interviewer who stands too near sees nothing; a slot in which nobody is left is not offered", async () => {
    const s = await interviewScene(own.db, { applications: 2 });
    const [near, far] = [s.applications[0]!.id, s.applications[1]!.id];
    const other = await addReviewer(own.db, s);
    await s.add({ day: "2026-12-16", to: "9.30", interviewers: [s.interviewerId, other] });
    await declared(near, s.interviewerId);
    const offered = (await getChoice(s.applicants[0]!, near, "applicant")).free.map((f) => f.id);
    expect(offered).toHaveLength(1);
    expect(await bookInterview(s.applicants[0]!, { applicationId: near, slotId: s.slots[0]! })).toEqual({ ok: false, refusal: "taken" });
    await bookInterview(s.applicants[0]!, { applicationId: near, slotId: offered[0]! });
    await bookInterview(s.applicants[1]!, { applicationId: far, slotId: s.slots[0]! });
    expect((await listOwnInterviews(s.interviewer)).map((i) => i.applicationId)).toEqual([far]);
    const [mine] = await listOwnInterviews(await as(own.db, other));
    expect((await getOwnInterview(await as(own.db, other), mine!.id)).panel.map((p) => p.id)).toEqual([other]);
    await expect(getOwnInterview(s.interviewer, mine!.id)).rejects.toThrow(NotFound);
    await expect(saveNote(s.interviewer, { interviewId: mine!.id, version: 0, content: "?" })).rejects.toThrow(NotFound);
  });

  test("that the register shows is noted when an application is invited, and again when somebody is named", async () => {
    const s = await interviewScene(own.db, { applications: 1 });
    const organisationId = s.applications[0]!.organisationId;
    const near = await addReviewer(own.db, s);
    await own.db
      .insertInto("organisation_membership")
      .values({ id: newId({ now: dayBefore }), organisation_id: organisationId, person_id: near, from_at: dayBefore, role: "member" })
      .execute();
    await s.add({ day: "2026-12-16", to: "9.30", interviewers: [near] });
    const found = () => own.db.selectFrom("conflict").select(["person_id", "source"]).where("application_id", "=", s.applications[0]!.id).execute();
    expect(await found()).toEqual([{ person_id: near, source: "found" }]);
    await findConflictsOfInterviewers(asSystem(own.db), { applicationId: s.applications[0]!.id });
    expect(await found()).toHaveLength(1);
    expect((await getChoice(s.applicants[0]!, s.applications[0]!.id, "applicant")).free.map((f) => f.id)).toEqual(s.slots);
  });

  test("is looked for by one at a time: who makes or changes slots, or invites, waits for whoever holds the cohort", async () => {
    const s = await interviewScene(own.db);
    const order: string[] = [];
    const holding = Promise.withResolvers<void>();
    const held = inTransaction(asSystem(own.db), async (tx) => {
      await holdCohort(tx, s.cohort.id);
      holding.resolve();
      await sleep(300);
      order.push("held");
    });
    await holding.promise;
    const slot = { day: "2026-12-15", from: "09:00", to: "09:30", place: "Sali C", onlineUrl: "", interviewers: [s.interviewerId] };
    await Promise.all([
      s.add({ day: "2026-12-16", to: "9.30" }).then(() => order.push("added")),
      s.invite([s.applications[0]!.id]).then(() => order.push("invited")),
      changeSlot(s.manager, { ...slot, cohortId: s.cohort.id, slotId: s.slots[0]! }).then((changed) => order.push(changed.ok ? "changed" : changed.refusal)),
    ]);
    await held;
    expect([order[0], ...order.slice(1).sort()]).toEqual(["held", "added", "changed", "invited"]);
  });

  test("who stands in for a manager with one books and calls off for that application, and for no other", async () => {
    const s = await interviewScene(own.db, { applications: 2 });
    const [near, other] = s.applications.map((a) => a.id) as [string, string];
    await declared(near, s.managerId);
    const adminId = await makePerson(own.db);
    await giveRole(own.db, adminId, "administrator");
    const named = await nameSubstitute(await as(own.db, adminId), { applicationId: near, name: "Sari Harju", email: `${near}@ministry.example`, language: "fi" });
    const substitute = await as(own.db, named.ok ? named.value.personId : "");
    expect(await getChoiceOfCohort(substitute, s.cohort.id, near)).toMatchObject({ applicationId: near, oneCase: near, canChange: true });
    expect(await bookInterview(substitute, { applicationId: near, slotId: s.slots[0]! })).toEqual({ ok: true, value: { moved: false } });
    expect(await callOffInterview(substitute, { applicationId: near, reason: "Sairastuminen", again: true })).toEqual({ ok: true, value: null });
    for (const closed of [
      () => getChoiceOfCohort(substitute, s.cohort.id, other),
      () => bookInterview(substitute, { applicationId: other, slotId: s.slots[0]! }),
      () => listSlots(substitute, s.cohort.id),
    ])
      await expect(closed()).rejects.toThrow(NotFound);
  });

  test("a substitute invites the one case, also again when it was called off, and no other", async () => {
    const s = await interviewScene(own.db);
    const { id: near } = await makeApplication(own.db, s.call.id);
    const { id: other } = await makeApplication(own.db, s.call.id);
    await declared(near, s.managerId);
    const adminId = await makePerson(own.db);
    await giveRole(own.db, adminId, "administrator");
    const admin = await as(own.db, adminId);
    const named = await nameSubstitute(admin, { applicationId: near, name: "Sari Harju", email: `${near}@ministry.example`, language: "fi" });
    const substitute = await as(own.db, named.ok ? named.value.personId : "");
    const invite = (ctx: typeof substitute, applications: string[], cohortId = s.cohort.id) => inviteToInterview(ctx, { cohortId, applications, bookBy: "2026-12-13T16:00" });
    expect(await getInvitable(substitute, s.cohort.id, near)).toMatchObject({ id: near, oneCase: near, free: 2, state: null });
    for (const closed of [
      () => getInvitable(substitute, s.cohort.id, other),
      () => invite(substitute, [near, other]),
      () => listInvitable(substitute, s.cohort.id),
      async () => invite(await as(own.db, await makePerson(own.db)), [near]),
      () => invite(s.manager, [near], newId({ now: dayBefore })),
    ])
      await expect(closed()).rejects.toThrow(NotFound);
    expect(await invite(s.manager, [near])).toEqual({ ok: false, refusal: "not-invitable" });
    expect(await invite(substitute, [near])).toEqual({ ok: true, value: { count: 1 } });
    await callOffInterview(substitute, { applicationId: near, reason: "Sairastuminen", again: false });
    expect(await invite(substitute, [near])).toEqual({ ok: true, value: { count: 1 } });
    expect(await s.standing(near)).toMatchObject({ state: "invited", invited_by: named.ok && named.value.personId });
    expect(await own.db.selectFrom("interview").select("id").where("application_id", "=", other).execute()).toEqual([]);
    await endSubstitute(admin, { applicationId: near });
    await expect(invite(substitute, [near])).rejects.toThrow(NotFound);
  });

  test("a manager with one sees that a time is taken and not by whom", async () => {
    const s = await interviewScene(own.db);
    const applicationId = s.applications[0]!.id;
    await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
    expect((await listSlots(s.manager, s.cohort.id))[0]!.taken?.applicationId).toBe(applicationId);
    await declared(applicationId, s.managerId);
    expect((await listSlots(s.manager, s.cohort.id))[0]).toMatchObject({ isTaken: true, taken: null });
    await expect(getChoiceOfCohort(s.manager, s.cohort.id, applicationId)).rejects.toThrow(NotFound);
    await expect(bookInterview(s.manager, { applicationId, slotId: s.slots[1]! })).rejects.toThrow(NotFound);
  });
});

describe("the note", () => {
  test("is the interviewers' own: of two who save from the same version the second is told; it closes with the decision", async () => {
    const s = await interviewScene(own.db);
    const applicationId = s.applications[0]!.id;
    const otherId = await addReviewer(own.db, s);
    const other = await as(own.db, otherId);
    await s.add({ day: "2026-12-16", to: "9.30", interviewers: [s.interviewerId, otherId] });
    const slotId = (await getChoice(s.applicants[0]!, applicationId, "applicant")).free.at(-1)!.id;
    await bookInterview(s.applicants[0]!, { applicationId, slotId });
    const { id: interviewId } = await s.standing(applicationId);
    const save = (ctx: typeof s.manager, content: string, version: number) => saveNote(ctx, { interviewId, content, version });
    expect((await Promise.all([save(s.interviewer, "A", 0), save(other, "B", 0)])).map((o) => o.ok).sort()).toEqual([false, true]);
    expect(await save(s.interviewer, "Sitoutuneet", 1)).toEqual({ ok: true, value: null });
    expect(await save(other, "Vanha", 1)).toEqual({ ok: false, refusal: "changed-elsewhere" });
    expect(await findNote(s.manager, applicationId)).toMatchObject({ content: "Sitoutuneet", savedBy: "Maija Niemi" });
    expect(await eventNames(own.db, { applicationId })).not.toContain("interview.note-saved");
    await expect(save(s.applicants[0]!, "?", 2)).rejects.toThrow(NotFound);
    await own.db.updateTable("application").set({ state: "decided" }).where("id", "=", applicationId).execute();
    expect(await save(s.interviewer, "Myöhässä", 2)).toEqual({ ok: false, refusal: "decided" });
  });
});

test("a visitor is nobody's interviewer", async () => {
  await expect(async () => listOwnInterviews({ db: own.db, now: dayBefore, actor: { kind: "visitor" } })).rejects.toThrow(Forbidden);
});
