import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StoredAnswers } from "#domain/assessment/assessment.schema.ts";
import { findResults, listAsked } from "#domain/assessment/results.queries.ts";
import { listRounds } from "#domain/assessment/rounds.queries.ts";
import { mean, scoreOf } from "#domain/assessment/score.rules.ts";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { listOwnAwards } from "#domain/certificates/certificates.queries.ts";
import { listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { countFeedback } from "#domain/feedback/feedback.queries.ts";
import { personas, type PersonaName } from "#domain/demo/personas.rules.ts";
import { rolesOf } from "#domain/people/people.policy.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import { openWorker } from "#jobs/start-worker.ts";
import { freePort } from "#scripts/free-port.ts";
import { openInbox } from "#scripts/inbox/open-inbox.ts";
import { play } from "#scripts/seed/play.ts";
import { contextOf } from "#scripts/seed/story.ts";
import { lastMoment, wholeStory } from "#scripts/seed/whole-story.ts";
import { ownDatabase } from "#test/support/database.ts";
import { testSecret } from "#test/support/worker.ts";
import { diskStorage } from "../../storage.server.ts";

const own = ownDatabase();
type Mail = { to: string; subject: string; date: string };
const mails: Mail[] = [];

const folder = () => mkdtempSync(path.join(tmpdir(), "kohortti-seed-"));
const as = (persona: PersonaName) => contextOf(own.db, personas[persona], lastMoment);
const count = async (rows: Promise<unknown[]>) => (await rows).length;

beforeAll(async () => {
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const inbox = await openInbox({ folder: folder(), smtpPort, webPort });
  const storage = diskStorage(folder());
  const settings = { databaseUrl: own.url, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from: "Kohortti <kohortti@kohortti.example>", origin: "http://localhost:3999", secret: testSecret };
  const worker = await openWorker({ ...settings, db: own.db, storage, demo: true, log: pino({ level: "error" }) });
  await play(wholeStory(), lastMoment, { db: own.db, storage, secret: testSecret, worker: { round: () => worker.round(true), idle: worker.idle } });
  await worker.close();
  mails.push(...((await (await fetch(`http://127.0.0.1:${webPort}/messages.json`)).json()) as Mail[]));
  await inbox.close();
}, 180_000);

afterAll(() => mails.splice(0));

test("every rule of the domain holds, and the clock stands at the demo's beginning", async () => {
  expect(await findBrokenRules(own.db)).toEqual([]);
  const shown = await shownTime(own.db, new Date());
  expect(shown.getTime() - lastMoment.getTime()).toBeLessThan(180_000);
  expect(await count(own.db.selectFrom("event").select("id").where("dispatched_at", "is", null).execute())).toBe(0);
});

test("the academy stands where its story says", async () => {
  const cohort = await own.db.selectFrom("cohort").select("id").where("slug", "=", "soske-akatemia-1").executeTakeFirstOrThrow();
  const seats = await own.db.selectFrom("seat").select("state").where("cohort_id", "=", cohort.id).execute();
  const inState = (state: string) => seats.filter((s) => s.state === state).length;
  expect({ confirmed: inState("confirmed"), waiting: inState("waitlisted"), declined: inState("declined"), all: seats.length }).toEqual({ confirmed: 6, waiting: 1, declined: 1, all: 8 });
  const applications = await own.db.selectFrom("application").innerJoin("call", "call.id", "application.call_id").select(["application.state"]).where("call.cohort_id", "=", cohort.id).execute();
  expect(Object.groupBy(applications, (a) => a.state)).toMatchObject({ decided: { length: 11 }, withdrawn: { length: 1 }, draft: { length: 1 } });
  const sessions = await own.db.selectFrom("session").select(["number", "state", "held_at"]).where("cohort_id", "=", cohort.id).orderBy("number").execute();
  expect(sessions.map((s) => (s.held_at ? "held" : s.state))).toEqual(["held", "held", "held", "published", "published", "published", "cancelled"]);
  const works = await own.db.selectFrom("work").innerJoin("team", "team.id", "work.team_id").select("work.state").where("team.cohort_id", "=", cohort.id).execute();
  expect(works.map((w) => w.state).sort()).toEqual(["accepted", "accepted", "changes_requested", "submitted", "submitted", "submitted"]);
  expect(await countFeedback(await as("manager"), cohort.id)).toMatchObject({ given: 7, asked: 12 });
});

test("the starting level: eleven of twelve answered, each mean from 2.1 to 3.0, and of the groups only the towns' is shown", async () => {
  const manager = await as("manager");
  const cohort = await own.db.selectFrom("cohort").select("id").where("slug", "=", "soske-akatemia-1").executeTakeFirstOrThrow();
  const [round, next] = await listRounds(manager, cohort.id);
  expect([round?.point, round?.state, next?.point, next?.state]).toEqual(["T0", "closed", "T2", "coming"]);
  const asked = await listAsked(manager, { ...round!, cohortId: cohort.id });
  expect(asked.filter((p) => !p.hasSent).map((p) => p.name)).toEqual(["Sirpa Hakala"]);
  expect(asked).toHaveLength(12);
  const results = (await findResults(manager, round!))!;
  for (const { key, everyone } of results) expect(typeof everyone === "string" ? 0 : Math.round(everyone.mean * 10) / 10, key).toSatisfy((mean: number) => mean >= 2.1 && mean <= 3);
  const shown = results.flatMap((r) => [...r.groups].filter(([, result]) => typeof result !== "string").map(([group]) => `${r.key} ${group}`));
  expect(shown).toEqual(["leadership", "people", "process", "market", "contract"].map((key) => `${key} kind:municipality`));
  expect(results.at(-1)!.groups.get("kind:municipality")).toBe("derivable"); // one of the others knows nothing of the impact, and that leaves four
  const teams = new Map<string, number[]>();
  for (const { teamId, answers } of await own.db.selectFrom("assessment_answer").select(["team_id as teamId", "answers"]).execute()) {
    const scores = currentSet.dimensions.flatMap((d) => scoreOf(d, StoredAnswers.parse(answers)) ?? []);
    teams.set(teamId, [...(teams.get(teamId) ?? []), ...scores]);
  }
  expect(teams.size).toBe(6);
  for (const scores of teams.values()) expect(mean(scores)).toSatisfy((score: number) => score >= 2.1 && score <= 3);
});

test("the edge cases are there", async () => {
  const conflicts = await own.db.selectFrom("conflict").select("source").where("has_conflict", "=", true).execute();
  expect(conflicts.map((c) => c.source).sort()).toEqual(["declared", "found"]);
  expect((await own.db.selectFrom("letter").select("language").execute()).filter((l) => l.language === "sv")).toHaveLength(1);
  expect(await count(own.db.selectFrom("message").select("id").where("state", "=", "failed").where("address", "=", "bounce@turvakiinteistot.example").execute())).toBeGreaterThan(0);
  expect(await count(own.db.selectFrom("message").select("id").where("state", "in", ["failed", "unknown"]).where("address", "!=", "bounce@turvakiinteistot.example").execute())).toBe(0);
  expect((await own.db.selectFrom("award").select("state").execute()).map((a) => a.state).sort()).toEqual(["issued", "revoked"]);
  expect(await listOwnAwards(await as("mentor"))).toHaveLength(1);
  const names = await own.db.selectFrom("organisation").select("name").execute();
  expect(names.filter((o) => o.name.length > 80)).toHaveLength(1);
  expect(names.map((o) => o.name)).not.toContain("Meriharju, kaupunki"); // the second registration joined the first
  const erased = await own.db.selectFrom("person").select(["id", "name"]).where("erased_at", "is not", null).execute();
  expect(erased.map((p) => p.name)).toEqual(["N. N."]);
  expect(
    await count(own.db.selectFrom("review").innerJoin("review_assignment as a", "a.id", "review.assignment_id").select("a.id").where("a.reviewer_id", "=", erased[0]!.id).execute()),
  ).toBeGreaterThan(0);
  expect(await count(own.db.selectFrom("message").select("id").where("person_id", "=", erased[0]!.id).where("body", "is not", null).execute())).toBe(0);
  const secret = await own.db.selectFrom("attachment").select("application_id").where("question_key", "=", "secret-file").execute();
  expect(secret).toHaveLength(1);
  const moved = await own.db.selectFrom("session_revision").select("session_id").where("sequence", "=", 1).where("reason", "=", "").execute();
  expect(moved).toHaveLength(1);
});

test("the inbox reads as history", () => {
  expect(mails.length).toBeGreaterThan(300);
  expect(mails.some((m) => m.to.startsWith("bounce@"))).toBe(false);
  const invite = mails.find((m) => m.to === personas.participant && m.date.startsWith("2027-01-11"));
  expect(invite).toBeDefined();
  const dates = mails.map((m) => m.date).sort();
  expect([dates[0]! >= "2026-09-14", dates.at(-1)! < "2027-03-10T07:05"]).toEqual([true, true]);
});

test("every persona is there with its role, and the reviewer has something to open", async () => {
  const expected = {
    admin: "administrator",
    manager: "manager",
    facilitator: "facilitator",
    reviewer: "reviewer",
    applicant: "applicant",
    participant: "participant",
    mentor: "mentor",
    evaluator: "evaluator",
    observer: "observer",
  } as const;
  for (const [persona, role] of Object.entries(expected) as [PersonaName, (typeof expected)[PersonaName]][]) expect(rolesOf((await as(persona)).actor)).toContain(role);
  const states = (await listOwnReviews(await as("reviewer"))).map((r) => r.state);
  expect(states).toEqual(expect.arrayContaining(["assigned", "accepted", "delivered"]));
});
