import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { makeRound, makeTeamOf } from "#test/factories/assessment.ts";
import { makeCall } from "#test/factories/rows.ts";
import { giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const open = new Date("2027-01-12T10:00:00Z");
const over = new Date("2027-01-20T10:00:00Z");
const keys = currentSet.dimensions.flatMap((d) => d.statements.map((s) => s.key));
const all = (level: string) => Object.fromEntries(keys.map((key) => [`answers.${key}`, level]));

let cohortId: string;
let roundId: string;
let teams: Awaited<ReturnType<typeof makeTeamOf>>[];

const setClock = (now: Date) =>
  own.db
    .insertInto("demo_clock")
    .values({ id: 1, shown_at: now, set_at: new Date() })
    .onConflict((c) => c.column("id").doUpdateSet({ shown_at: now, set_at: new Date() }))
    .execute();
const browserOf = async (personId: string): Promise<Browser> => web.signedIn((await own.db.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email);
const staff = async (role: "manager" | "facilitator" | "evaluator") => {
  const id = await makePerson(own.db);
  await giveRole(own.db, id, role, { kind: "cohort", id: cohortId });
  return browserOf(id);
};
const textOf = async (browser: Browser, path: string) => (await (await browser.get(path)).text()).replaceAll("<!-- -->", "");

beforeAll(async () => {
  await setClock(open);
  const { call, cohort } = await makeCall(own.db);
  cohortId = cohort.id;
  teams = [await makeTeamOf(own.db, 6, { callId: call.id, cohortId }), await makeTeamOf(own.db, 2, { callId: call.id, cohortId }), await makeTeamOf(own.db, 4, { callId: call.id, cohortId })];
  roundId = await makeRound(own.db, cohortId);
});

describe("without script", () => {
  test("a draft is kept, a half form comes back with what lacks, the whole is sent and can be changed", async () => {
    const me = await browserOf(teams[0]!.people[0]!);
    expect(await textOf(me, paths.my())).toContain("Vastaa itsearviointiin: Lähtötaso");
    const saved = await me.post(paths.myAssessment(roundId), { version: "0", "answers.policy": "2" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, paths.myAssessment(roundId)]);
    expect(await textOf(me, paths.myAssessment(roundId))).toMatch(/<input[^>]*name="answers\.policy"[^>]*checked=""[^>]*value="2"/);

    const half = await me.post(paths.assessmentSending(roundId), { version: "1", "answers.owner": "unknown" });
    const shown = await half.text();
    expect(half.status).toBe(400);
    expect(shown).toContain("Väittämä 3: valitse taso tai En tiedä");
    expect(shown).not.toContain("Väittämä 2: valitse");
    expect(shown).toMatch(/<input[^>]*name="version"[^>]*value="2"/);

    const stale = await me.post(paths.assessmentSending(roundId), { version: "1", ...all("3") });
    expect([stale.status, (await stale.text()).includes("toisessa ikkunassa")]).toEqual([409, true]);
    const wrong = await me.post(paths.assessmentSending(roundId), { version: "2", "answers.policy": "6" });
    expect(wrong.status).toBe(400);
    const sent = await me.post(paths.assessmentSending(roundId), { version: "2", ...all("3") });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, paths.assessmentResult(roundId)]);
    const result = await textOf(me, paths.assessmentResult(roundId));
    expect(result).toContain("3,0 · Sovittu");
    expect(result).not.toContain("Kohortti</th>");
    expect(await textOf(me, paths.my())).not.toContain("Vastaa itsearviointiin");
  });

  test("the autosave answers with the new version, or says why not", async () => {
    const me = await browserOf(teams[0]!.people[1]!);
    const save = (version: string) => me.post(paths.assessmentDraft(roundId), { version, "answers.policy": "4" });
    expect(await (await save("0")).json()).toMatchObject({ version: 1 });
    const again = await save("0");
    expect([again.status, await again.json()]).toEqual([409, { refusal: expect.stringContaining("toisessa ikkunassa") }]);
  });
});

test("when it has closed: a team of six is shown, one of four is not, nor anything that would tell it; names only to managers", async () => {
  for (const person of [...teams[0]!.people.slice(2), ...teams[1]!.people, ...teams[2]!.people.slice(1)])
    expect((await (await browserOf(person)).post(paths.assessmentSending(roundId), { version: "0", ...all("2") })).status).toBe(303);
  const second = await browserOf(teams[0]!.people[1]!);
  expect((await second.post(paths.assessmentSending(roundId), { version: "1", ...all("5") })).status).toBe(303);
  const [manager, facilitator, evaluator] = [await staff("manager"), await staff("facilitator"), await staff("evaluator")];
  const silent = (await own.db.selectFrom("person").select("name").where("id", "=", teams[2]!.people[0]!).executeTakeFirstOrThrow()).name;

  const before = await textOf(manager, paths.cohortAssessment(cohortId));
  expect(before).toContain("11/12 (92");
  expect(before).toContain("Tulokset näkyvät");
  expect(before).toContain(`>${silent}<`);

  await setClock(over);
  const shown = await textOf(evaluator, paths.cohortAssessment(cohortId));
  expect(shown).toContain("2,4 (2,0–5,0)"); // 3, 5 and nine times 2
  expect(shown).toContain("2,7"); // the team of six
  expect(shown).toMatch(new RegExp(`Ei näytetä: ${[teams[1]!.name, teams[2]!.name].sort().join(" ja ")}\\.`));
  for (const browser of [facilitator, evaluator]) expect(await textOf(browser, paths.cohortAssessment(cohortId))).not.toContain(`>${silent}<`);

  const six = await textOf(await browserOf(teams[0]!.people[0]!), paths.assessmentResult(roundId));
  expect(six).toContain("2,7 (2,0–5,0)");
  const four = await textOf(await browserOf(teams[2]!.people[0]!), paths.assessmentResult(roundId));
  expect(four).toContain("Tiimisi tulosta ei näytetä");
  expect(four).toContain("2,4 (2,0–5,0)");
  const late = await (await browserOf(teams[2]!.people[0]!)).post(paths.assessmentSending(roundId), { version: "0", ...all("1") });
  expect([late.status, (await late.text()).includes("Vastausaika on päättynyt")]).toEqual([409, true]);
});

test("managers add a round; a mistake comes back beside its field with what was typed", async () => {
  const manager = await staff("manager");
  const t0 = { "rounds[0].point": "T0", "rounds[0].opensAt": "2027-01-11T09:00", "rounds[0].closesAt": "2027-01-19T16:00" };
  const wrong = await manager.post(paths.assessmentRounds(cohortId), { ...t0, "rounds[1].point": "T2", "rounds[1].opensAt": "2027-04-29T09:00", "rounds[1].closesAt": "2027-04-28T16:00" });
  const shown = await wrong.text();
  expect(wrong.status).toBe(400);
  expect(shown).toContain("Päättymisen pitää olla avautumisen jälkeen");
  expect(shown).toContain("2027-04-28T16:00");
  const removed = await manager.post(paths.assessmentRounds(cohortId), { "rounds[0].point": "T0", "rounds[0].opensAt": "", "rounds[0].closesAt": "" });
  expect([removed.status, (await removed.text()).includes("Kierrokseen on jo vastattu")]).toEqual([409, true]);
  const added = await manager.post(paths.assessmentRounds(cohortId), { ...t0, "rounds[1].point": "T2", "rounds[1].opensAt": "2027-04-29T09:00", "rounds[1].closesAt": "2027-05-06T16:00" });
  expect([added.status, added.headers.get("location")]).toEqual([303, paths.cohortAssessment(cohortId)]);
  expect(await textOf(manager, paths.cohortAssessment(cohortId, "T2"))).toContain("Lopputaso");
});
