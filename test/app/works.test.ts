import { beforeAll, describe, expect, test } from "vitest";
import { allocateDueRounds } from "#domain/feedback/allocate-round.ts";
import { listOwnPairings } from "#domain/feedback/feedback.queries.ts";
import { paths } from "#app/paths.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { allocated, draftVersionOf, handIn, makeWorks } from "#test/factories/works.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
let made: Awaited<ReturnType<typeof makeWorks>>;
const browserOf = async (personId: string): Promise<Browser> => web.signedIn((await own.db.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email);
const statusOf = async (browser: Browser, path: string) => (await browser.get(path)).status;

beforeAll(async () => {
  await own.db.insertInto("demo_clock").values({ id: 1, shown_at: allocated, set_at: new Date() }).execute();
  made = await makeWorks(own.db, 4);
  for (const team of made.teams.slice(1)) await handIn(own.db, team);
});

describe("a plan without script", () => {
  test("is saved, keeps both texts of a clash, is checked and handed in", async () => {
    const [team] = made.teams;
    const member = await browserOf(team!.personId);
    const saved = await member.post(paths.myWork(team!.workId), { "fields.goal": "Tavoite", "was.goal": "", "fields.risks": "", "was.risks": "" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, paths.myWork(team!.workId)]);

    const clash = await member.post(paths.myWork(team!.workId), { "fields.goal": "Minun", "was.goal": "Vanha", "fields.risks": "Riski", "was.risks": "" });
    const shown = await clash.text();
    expect(clash.status).toBe(400);
    expect(shown).toContain("Joku muu muutti tätä kohtaa");
    expect(shown).toMatch(/<textarea[^>]*name="fields\.goal"[^>]*>Minun</);
    expect(shown).toMatch(/<textarea[^>]*name="was\.goal"[^>]*>Tavoite</);
    const cleared = await member.post(paths.myWork(team!.workId), { "fields.risks": "", "was.risks": "Riski" });
    expect(cleared.status).toBe(303);
    const { draft } = await own.db.selectFrom("work").select("draft").where("id", "=", team!.workId).executeTakeFirstOrThrow();
    expect(draft).toEqual({ goal: "Tavoite", risks: "" });

    expect(await (await member.get(paths.workSubmission(team!.workId))).text()).toContain("myöhästyneeksi");
    const stale = await member.post(paths.workSubmission(team!.workId), { draftVersion: "0" });
    expect(stale.status).toBe(409);
    const sent = await member.post(paths.workSubmission(team!.workId), { draftVersion: String(await draftVersionOf(own.db, team!.workId)) });
    expect(sent.status).toBe(303);
    expect(await (await member.get(paths.workVersion(team!.workId, 1))).text()).toContain("Tavoite");
    expect(await statusOf(member, paths.workVersion(team!.workId, 2))).toBe(404);
  });

  test("a text that is too long comes back with a sentence", async () => {
    const [team] = made.teams;
    const answer = await (await browserOf(team!.personId)).post(paths.myWork(team!.workId), { "fields.goal": "x".repeat(20_001), "was.goal": "Tavoite" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Enintään 20000 merkkiä");
  });

  test("a table gets rows and loses them without script, and says beside the cell what cannot be read", async () => {
    const { workId, personId } = made.teams[0]!;
    const member = await browserOf(personId);
    const rows = [
      { what: "Vuoropuhelu", due: "huomenna" },
      { what: "Tarjouspyyntö", due: "2027-05-03" },
    ];
    const fields = Object.fromEntries(rows.flatMap((row, i) => Object.entries(row).map(([column, cell]) => [`fields.milestones.${i}.${column}`, cell])));
    const added = await member.post(paths.myWork(workId), { ...fields, "was.milestones": "", row: "add milestones 2" });
    expect([added.status, added.headers.get("location")]).toEqual([303, paths.workRows(workId, { question: "milestones", count: 3 })]);
    const page = await (await member.get(paths.workRows(workId, { question: "milestones", count: 3 }))).text();
    expect(page).toContain('name="fields.milestones.2.what"');
    expect(page).toMatch(/id="fields\.milestones\.0\.due-error"[^]*?Tarkista päivä/);
    expect(await (await member.get(paths.workSubmission(workId))).text()).toMatch(/#fields\.milestones\.0\.due">Virstanpylväät, rivi 1: Mihin mennessä</);

    const was = { "was.milestones": JSON.stringify(rows) };
    expect((await member.post(paths.myWork(workId), { ...fields, ...was, row: "remove milestones 0" })).status).toBe(303);
    const { draft } = await own.db.selectFrom("work").select("draft").where("id", "=", workId).executeTakeFirstOrThrow();
    expect(draft.milestones).toEqual([rows[1]]);
    const clash = await member.post(paths.myWork(workId), { ...fields, ...was, "fields.milestones.0.due": "2027-03-12" });
    expect([clash.status, await clash.text()]).toEqual([400, expect.stringMatching(/Joku muu muutti[^]*>Tarjouspyyntö<[^]*value="Vuoropuhelu"/)]);
  });

  test("the autosave answers with what is kept", async () => {
    const [team] = made.teams;
    const answer = await (await browserOf(team!.personId)).post(paths.workDraft(team!.workId), { "fields.goal": "Uusi", "was.goal": "Tavoite" });
    expect(await answer.json()).toMatchObject({ values: { goal: "Uusi" }, clashes: [] });
  });
});

test("a mentor comments, asks for a change, sees the answer and accepts", async () => {
  const team = made.teams[1]!;
  const [mentor, member] = [await browserOf(team.mentorId), await browserOf(team.personId)];
  expect(await (await mentor.get(paths.mentoring())).text()).toContain(team.name);
  expect((await mentor.post(paths.mentorWork(team.workId), { kind: "comment", blockKey: "goal", body: "Selkeä" })).status).toBe(303);
  expect((await mentor.post(paths.mentorWork(team.workId), { kind: "change", blockKey: "risks", body: "Lisää riski" })).status).toBe(303);
  expect(await (await member.get(paths.myWork(team.workId))).text()).toContain("Lisää riski");
  const { id } = await own.db.selectFrom("change_request").select("id").where("work_id", "=", team.workId).executeTakeFirstOrThrow();
  expect((await member.post(paths.changeAnswer(team.workId, id), { answer: "declined", text: "" })).status).toBe(400);
  expect((await member.post(paths.changeAnswer(team.workId, id), { answer: "declined", text: "Riskejä ei ole" })).status).toBe(303);
  expect(await (await mentor.get(paths.mentorWork(team.workId))).text()).toContain("Riskejä ei ole");
  expect((await mentor.post(paths.workAcceptance(team.workId), { number: "1" })).status).toBe(409);
  expect((await mentor.post(paths.changeConfirmation(team.workId, id))).status).toBe(303);
  expect((await mentor.post(paths.workAcceptance(team.workId), { number: "1" })).status).toBe(303);
  expect(await (await member.get(paths.myWork(team.workId))).text()).toContain("Hyväksytty");
});

test("feedback without script: written, checked, given, read and marked; the manager sees how far it is", async () => {
  await allocateDueRounds(asSystem(own.db, allocated));
  const team = made.teams[2]!;
  const [pairing] = await listOwnPairings(await as(own.db, team.personId, allocated));
  const { pairingId, authorTeam } = pairing!;
  const author = made.teams.find((one) => one.name === authorTeam)!;
  const member = await browserOf(team.personId);
  expect(await (await member.get(paths.giveFeedback(pairingId))).text()).toContain(`Anna palaute: ${authorTeam}`);
  expect((await member.post(paths.giveFeedback(pairingId), { "fields.works-1": "Selkeä", "was.works-1": "" })).status).toBe(303);
  expect(await (await member.get(paths.feedbackSubmission(pairingId))).text()).toContain("vähintään yksi huomio");
  expect((await member.post(paths.giveFeedback(pairingId), { "fields.question-1": "Miksi?", "was.question-1": "", "fields.suggestion-1": "Näin", "was.suggestion-1": "" })).status).toBe(303);
  expect((await member.post(paths.feedbackSubmission(pairingId), { contentVersion: "2" })).status).toBe(303);

  const reader = await browserOf(author.personId);
  expect(await (await reader.get(paths.workFeedback(author.workId))).text()).toContain("Miksi?");
  const point = await own.db.selectFrom("feedback_point").select("id").where("pairing_id", "=", pairingId).where("kind", "=", "suggestion").executeTakeFirstOrThrow();
  expect((await reader.post(paths.workFeedback(author.workId), { pointId: point.id, answer: "will_do" })).status).toBe(303);
  expect((await reader.post(paths.workFeedback(author.workId), { pointId: point.id, answer: "perhaps" })).status).toBe(400);

  const manager = await browserOf(made.managerId);
  const desk = await (await manager.get(paths.cohortFeedback(made.cohort.id))).text();
  expect(desk).toContain("1/8 palautetta annettu");
  expect(desk).not.toContain("Miksi?");
  expect((await manager.post(paths.cohortFeedback(made.cohort.id), { reviewerTeamId: team.id, authorTeamId: author.id, strength: "should_not", reason: "" })).status).toBe(303);
  expect((await manager.post(paths.feedbackAllocation(made.cohort.id))).status).toBe(303);
});

test("more time by the manager, in the cohort's own clock", async () => {
  const manager = await browserOf(made.managerId);
  const { workId } = made.teams[3]!;
  expect((await manager.post(paths.workTime(made.cohort.id, workId), { dueAt: "2027-02-01T16:00", why: "x" })).status).toBe(400);
  expect((await manager.post(paths.workTime(made.cohort.id, workId), { dueAt: "2027-02-26T16:00", why: "Sairastuminen" })).status).toBe(303);
  expect((await own.db.selectFrom("date_override").select("due_at").executeTakeFirstOrThrow()).due_at).toEqual(new Date("2027-02-26T14:00:00Z"));
  expect(await (await manager.get(paths.cohortWorks(made.cohort.id))).text()).toContain("Sairastuminen");
});

describe("who", () => {
  test("another team and another organiser's manager get 404", async () => {
    const { workId } = made.teams[1]!;
    const outsiderId = await makePerson(own.db);
    await giveRole(own.db, outsiderId, "manager", { kind: "cohort", id: (await makeCohort(own.db)).id });
    const [stranger, outsider] = [await browserOf(made.teams[2]!.personId), await browserOf(outsiderId)];
    for (const path of [paths.myWork(workId), paths.workSubmission(workId), paths.workVersion(workId, 1), paths.workFeedback(workId)]) {
      expect(await statusOf(stranger, path), path).toBe(404);
      expect(await statusOf(outsider, path), path).toBe(404);
    }
    const { cohort } = made;
    for (const path of [
      paths.cohortWorks(cohort.id),
      paths.workTime(cohort.id, workId),
      paths.cohortFeedback(cohort.id),
      paths.feedbackAllocation(cohort.id),
      paths.feedbackClosing(cohort.id),
      paths.mentorWork(workId),
    ])
      expect(await statusOf(outsider, path), path).toBe(404);
    const { id } = await own.db
      .selectFrom("pairing")
      .innerJoin("work", "work.id", "pairing.work_id")
      .select("pairing.id")
      .where("reviewer_team_id", "!=", made.teams[2]!.id)
      .where("work.team_id", "!=", made.teams[2]!.id)
      .executeTakeFirstOrThrow();
    for (const path of [paths.giveFeedback(id), paths.feedbackSubmission(id), paths.feedbackRefusal(id)]) expect(await statusOf(stranger, path), path).toBe(404);
  });

  test("a visitor is asked to sign in, and a mentor's own pages are not the team's", async () => {
    const { workId, mentorId } = made.teams[1]!;
    expect((await web.browser().get(paths.myWork(workId))).headers.get("location")).toContain("/sign-in");
    const mentor = await browserOf(mentorId);
    expect((await mentor.get(paths.myWork(workId))).headers.get("location")).toBe(paths.mentorWork(workId));
    expect(await statusOf(mentor, paths.workSubmission(workId))).toBe(403);
  });
});
