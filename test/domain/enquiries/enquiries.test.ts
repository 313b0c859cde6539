import { beforeAll, describe, expect, test } from "vitest";
import { answerEnquiry } from "#domain/enquiries/answer-enquiry.ts";
import { getEnquiry, listEnquiries, listPublicAnswers } from "#domain/enquiries/enquiries.queries.ts";
import { makeEnquiry } from "#domain/enquiries/make-enquiry.ts";
import { cohortItemsOf, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import enquiryAnswered from "#jobs/messages/enquiry-answered.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const question = "Voiko kuntayhtymä hakea?";
const answer = { answer: "Voi.", isPublic: false, publicQuestion: "", seen: "" };
let callId = "";
let cohortId = "";
let manager = "";
let asker = "";

beforeAll(async () => {
  const { call, cohort } = await makeCall(own.db); // open at testNow
  callId = call.id;
  cohortId = cohort.id;
  manager = await makePerson(own.db, { name: "Outi" });
  asker = await makePerson(own.db, { name: "Kaisa Kysyjä", language: "sv" });
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohortId });
});

async function asked(): Promise<string> {
  const made = await makeEnquiry(await as(own.db, await makePerson(own.db)), { callId, question });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.enquiryId;
}

describe("asking", () => {
  test("is for those who have signed in, in their language, until the call closes", async () => {
    await expect(makeEnquiry(asVisitor(own.db), { callId, question })).rejects.toBeInstanceOf(Forbidden);
    const made = await makeEnquiry(await as(own.db, asker), { callId, question: "Kan en samkommun söka?" });
    expect(made).toMatchObject({ ok: true });
    const [row] = (await listEnquiries(await as(own.db, manager), cohortId)).filter((e) => e.askedBy === "Kaisa Kysyjä");
    expect(row).toMatchObject({ language: "sv", question: "Kan en samkommun söka?", answer: null });
    expect(await factsAbout(own.db, { enquiryId: row!.id })).toEqual(["enquiry.made"]);
    expect(await makeEnquiry(await as(own.db, asker, new Date("2027-01-01T00:00:00Z")), { callId, question })).toEqual({ ok: false, refusal: "closed" });
  });

  test("five of one person wait at most, also when they are sent at once", async () => {
    const eager = await as(own.db, await makePerson(own.db));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => makeEnquiry(eager, { callId, question })));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(5);
  });

  test("shows on the organisers' home until it has been answered", async () => {
    const me = await as(own.db, manager);
    const late = { plan: [], feedback: [], review: [] };
    const before = cohortItemsOf(await listMatters(me, cohortId), late).find((i) => i.kind === "questions")?.count ?? 0;
    const enquiryId = await asked();
    const count = async () => cohortItemsOf(await listMatters(me, cohortId), late).find((i) => i.kind === "questions")?.count ?? 0;
    expect(await count()).toBe(before + 1);
    await answerEnquiry(me, { ...answer, cohortId, enquiryId });
    expect(await count()).toBe(before);
  });
});

describe("answering", () => {
  test("is for those who run the cohort", async () => {
    const enquiryId = await asked();
    await expect(answerEnquiry(await as(own.db, asker), { ...answer, cohortId, enquiryId })).rejects.toBeInstanceOf(NotFound);
    await expect(listEnquiries(await as(own.db, asker), cohortId)).rejects.toBeInstanceOf(NotFound);
    const other = await makeCall(own.db);
    await giveRole(own.db, manager, "manager", { kind: "cohort", id: other.cohort.id });
    await expect(getEnquiry(await as(own.db, manager), other.cohort.id, enquiryId)).rejects.toBeInstanceOf(NotFound);
  });

  test("everyone sees what was made public, in the organiser's words and without who asked; it can be taken back", async () => {
    const enquiryId = await asked();
    const me = await as(own.db, manager);
    await answerEnquiry(me, { ...answer, cohortId, enquiryId, isPublic: true, publicQuestion: "Kuka voi hakea?" });
    expect(await listPublicAnswers(asVisitor(own.db), callId)).toEqual([{ id: enquiryId, language: "fi", question: "Kuka voi hakea?", answer: "Voi.", answeredAt: testNow }]);
    await answerEnquiry(me, { ...answer, cohortId, enquiryId, seen: testNow.toISOString() });
    expect(await listPublicAnswers(asVisitor(own.db), callId)).toEqual([]);
  });

  test("of two at once one is told that the other was first", async () => {
    const enquiryId = await asked();
    const me = await as(own.db, manager);
    const outcomes = await Promise.all(["Voi.", "Ei voi."].map((text) => answerEnquiry(me, { ...answer, answer: text, cohortId, enquiryId })));
    expect(outcomes.map((o) => (o.ok ? "done" : o.refusal)).sort()).toEqual(["answered", "done"]);
  });

  test("each answer is mailed to the one who asked, and one that was changed before it left is not", async () => {
    const enquiryId = await asked();
    const me = await as(own.db, manager);
    const later = { ...me, now: new Date(testNow.getTime() + 60_000) };
    await answerEnquiry(me, { ...answer, cohortId, enquiryId });
    const [first] = await enquiryAnswered.recipients({ enquiryId, cohortId }, asSystem(own.db));
    await answerEnquiry(later, { ...answer, answer: "Voi, jos on hankintayksikkö.", cohortId, enquiryId, seen: testNow.toISOString() });
    const [second] = await enquiryAnswered.recipients({ enquiryId, cohortId }, asSystem(own.db));
    const tools = { url: (path: string) => `https://kohortti.example${path}` } as never; // the mail asks for nothing else
    expect(await enquiryAnswered.compose(first!.ref, asSystem(own.db), tools)).toEqual({ skip: "superseded" });
    expect(await enquiryAnswered.compose(second!.ref, asSystem(own.db), tools)).toMatchObject({ props: { answer: "Voi, jos on hankintayksikkö." } });
    expect(first!.key).not.toBe(second!.key);
  });
});
