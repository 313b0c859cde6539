import { Kysely } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { SharedReading } from "#db/shared-reading.ts";
import type { DB } from "#db/types.ts";
import { makeApplication, makeAssignment, makeCall, makeCohort, makeSession, makeTeam } from "#test/factories/rows.ts";
import { giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const queries: string[] = [];
let counting: Kysely<DB> | undefined;
/** The same database through a client that notes what is asked. */
const counted = {
  url: own.url,
  get pool() {
    return own.pool;
  },
  get db() {
    return own.db;
  },
  get reads() {
    return (counting ??= new Kysely<DB>({ dialect: new SharedReading(own.pool), log: (event) => void queries.push(event.query.sql) }));
  },
};
const web = ownWeb(counted);

let cohortId: string;
let callId: string;
let manager: Browser;
const day = 24 * 60 * 60_000;
const soon = () => new Date(Date.now() + 2 * day);

beforeAll(async () => {
  const { cohort, call } = await makeCall(own.db, { opens_at: new Date(Date.now() - day), closes_at: soon(), confirm_by: new Date(Date.now() + 9 * day) });
  [cohortId, callId] = [cohort.id, call.id];
  await makeAssignment(own.db, cohortId);
  const personId = await makePerson(own.db, { email: "manager@example.org" });
  await giveRole(own.db, personId, "manager", { kind: "cohort", id: cohortId });
  await addOneOfEach();
  manager = await web.signedIn("manager@example.org");
});

/** An application that was sent, a draft that gets a reminder, a team in its place, a coming session, a programme with a cohort. */
async function addOneOfEach(): Promise<void> {
  await makeApplication(own.db, callId);
  await makeApplication(own.db, callId, { state: "draft", diary_number: null, submitted_at: null, submitted_by: null, submitted_version: null });
  await makeTeam(own.db, { callId, cohortId });
  await makeSession(own.db, cohortId, { startsAt: soon() });
  await makeCohort(own.db);
}

async function queriesOf(path: string): Promise<string[]> {
  queries.length = 0;
  const response = await manager.get(path);
  expect(response.status).toBe(200);
  return [...queries];
}

test("pages with lists ask as many queries for three rows as for one", async () => {
  const pages = [paths.cohortApplications(cohortId), paths.cohort(cohortId), paths.cohortMessages(cohortId), paths.programmes()];
  const one = new Map<string, string[]>();
  for (const path of pages) one.set(path, await queriesOf(path));
  await addOneOfEach();
  await addOneOfEach();
  for (const path of pages) expect(await queriesOf(path), path).toHaveLength(one.get(path)!.length);
  // what a page costs at all: a page that reads everything anew for each of its parts would show here
  for (const path of pages) expect(one.get(path)!.length, path).toBeLessThanOrEqual(15);
});
