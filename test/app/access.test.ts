import { beforeAll, describe, expect, test } from "vitest";
import { policies, roles, type Role } from "#domain/people/people.policy.ts";
import { newId } from "#domain/shared/ids.ts";
import { listRoutes } from "#scripts/routes/list-routes.ts";
import { makeRound } from "#test/factories/assessment.ts";
import { makeApplication, makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const routes = await listRoutes();

/** Real ids of one cohort's things for the names of parameters; anything else is an id of nothing. */
let ids: Record<string, string> = {};
const browsers = new Map<Role, Browser>();
/** runs a cohort of another organiser */
let stranger: Browser;

const address = (path: string) => path.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? newId({ now: testNow }));

async function someone(role: Role, cohortId: string, callId: string, personId?: string): Promise<Browser> {
  if (role === "visitor") return web.browser();
  const email = `${role}@example.org`;
  const id = personId ?? (await makePerson(own.db, { email, name: role }));
  if (personId) await own.db.updateTable("person").set({ email }).where("id", "=", personId).execute();
  if (role === "administrator") await giveRole(own.db, id, role);
  else if (role === "reviewer") await giveRole(own.db, id, role, { kind: "call", id: callId });
  else if (role !== "applicant" && role !== "participant") await giveRole(own.db, id, role, { kind: "cohort", id: cohortId });
  return web.signedIn(email);
}

beforeAll(async () => {
  const { cohort, call } = await makeCall(own.db);
  const application = await makeApplication(own.db, call.id);
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await makeAssignment(own.db, cohort.id);
  const roundId = await makeRound(own.db, cohort.id);
  const session = await makeSession(own.db, cohort.id, { startsAt: new Date("2027-01-20T07:00:00Z") });
  const { slug } = await own.db.selectFrom("programme").select("slug").where("id", "=", cohort.programmeId).executeTakeFirstOrThrow();
  ids = {
    cohortId: cohort.id,
    callId: call.id,
    applicationId: application.id,
    sessionId: session.id,
    roundId,
    programmeId: cohort.programmeId,
    organisationId: application.organisationId,
    teamId: team.id,
    slug,
    section: "need",
    number: "1",
    code: "0123456789AB",
    name: "sign-in-code",
  };
  for (const role of roles) browsers.set(role, await someone(role, cohort.id, call.id, role === "participant" ? team.personId : undefined));
  const other = await makeCall(own.db);
  const id = await makePerson(own.db, { email: "stranger@example.org" });
  await giveRole(own.db, id, "manager", { kind: "organiser", id: other.cohort.organiserId });
  stranger = await web.signedIn("stranger@example.org");
});

describe.each(routes.map((r) => ({ ...r, title: `${r.method} ${r.path}` })))("$policy: $title", ({ method, path, sendTo, policy }) => {
  const ask = (browser: Browser) => (method === "GET" ? browser.get(address(path)) : browser.post(address(sendTo)));

  test.each(roles)("as %s", async (role) => {
    const answer = await ask(browsers.get(role)!);
    const location = answer.headers.get("location") ?? "";
    const sentToSignIn = answer.status === 303 && location.startsWith("/sign-in?");
    const allowed: readonly Role[] = policies[policy];
    if (policy === "demo") expect(answer.status).toBe(404);
    else if (!allowed.includes(role)) expect(role === "visitor" ? [sentToSignIn, answer.status] : answer.status).toEqual(role === "visitor" ? [true, 303] : 403);
    else expect({ status: answer.status, sentToSignIn }).not.toSatisfy((a: { status: number; sentToSignIn: boolean }) => a.status >= 500 || a.sentToSignIn);
  });

  const isInside = /:(cohortId|sessionId|applicationId|programmeId|teamId)/.test(path) && policy !== "public" && policy !== "demo";
  if (!isInside) return;
  test("is hidden from a manager of another organiser", async () => {
    const allowed: readonly Role[] = policies[policy];
    // a form is read before its thing is looked for, so an empty one may be refused first; it never gets through
    const hidden = allowed.includes("manager") || allowed.includes("applicant") ? (method === "GET" ? [404] : [404, 400]) : [403];
    const answer = await ask(stranger);
    // an address that only leads to another page is as hidden as that page
    const shown = answer.status === 303 ? await stranger.get(answer.headers.get("location") ?? "/") : answer;
    expect(hidden).toContain(shown.status);
  });
});
