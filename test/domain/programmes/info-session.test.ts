import ICAL from "ical.js";
import { expect, test } from "vitest";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { getCallPage } from "#domain/programmes/calls.queries.ts";
import { InfoSessionInput } from "#domain/programmes/info-session.schema.ts";
import { findInfoSession } from "#domain/programmes/info-session.queries.ts";
import { infoSessionEdits } from "#domain/programmes/programmes.events.ts";
import { removeInfoSession } from "#domain/programmes/remove-info-session.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { paths } from "#app/paths.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const typed = { day: "2026-11-27", from: "14.00", to: "15.30", place: "", onlineUrl: "https://meet.example/info", about: { fi: "Kysy hausta", sv: "Fråga om ansökan" } };

async function scene() {
  const { cohort, call } = await makeCall(own.db);
  const person = async (role: "manager" | "facilitator") => {
    const id = await makePerson(own.db);
    await giveRole(own.db, id, role, { kind: "cohort", id: cohort.id });
    return as(own.db, id);
  };
  const manager = await person("manager");
  const change = (given: object = {}) => changeInfoSession(manager, { ...InfoSessionInput.parse({ ...typed, ...given }), cohortId: cohort.id });
  return { cohort, call, manager, facilitator: await person("facilitator"), change };
}

test("is shown on the call's page in the cohort's zone, changed and removed", async () => {
  const s = await scene();
  const shown = async () => (await getCallPage(asVisitor(own.db), s.call.id)).infoSession;
  expect(await shown()).toBeNull();
  await s.change();
  expect(await shown()).toMatchObject({ startsAt: new Date("2026-11-27T12:00:00Z"), endsAt: new Date("2026-11-27T13:30:00Z"), revision: 0 });
  await s.change({ from: "15.00", to: "16.00", place: "Sali B" });
  expect(await shown()).toMatchObject({ startsAt: new Date("2026-11-27T13:00:00Z"), place: "Sali B", revision: 1 });
  await removeInfoSession(s.manager, { cohortId: s.cohort.id });
  await removeInfoSession(s.manager, { cohortId: s.cohort.id });
  expect(await shown()).toBeNull();
});

test("is for those who run the cohort; of two who change it the second is told", async () => {
  const s = await scene();
  await expect(findInfoSession(s.facilitator, s.cohort.id)).rejects.toThrow(Forbidden);
  await expect(changeInfoSession(s.facilitator, { ...InfoSessionInput.parse(typed), cohortId: s.cohort.id })).rejects.toThrow(Forbidden);
  await expect(removeInfoSession(await as(own.db, await makePerson(own.db)), { cohortId: s.cohort.id })).rejects.toThrow(NotFound);
  const seen = await readMark(s.manager, infoSessionEdits(s.cohort.id));
  expect(await s.change({ seen })).toEqual({ ok: true, value: null });
  expect(await s.change({ seen })).toMatchObject({ ok: false, refusal: "changed-meanwhile" });
  const fields = InfoSessionInput.safeParse({ ...typed, to: "13.00", onlineUrl: "" }).error?.issues.map((i) => i.path[0]);
  expect(fields).toEqual(["to", "place"]);
});

test("anyone takes it along as a calendar file; without one there is none", async () => {
  const s = await scene();
  const file = () => web.browser().get(paths.infoSessionFile(s.call.id));
  expect((await file()).status).toBe(404);
  await s.change();
  await s.change({ place: "Sali B" });
  const answer = await file();
  expect(answer.headers.get("content-type")).toContain("method=PUBLISH");
  const event = new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent("vevent")!;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  expect([value("uid"), value("sequence"), value("dtstart"), value("location")]).toEqual([`info-${s.call.id}@kohortti`, "1", "2026-11-27T12:00:00Z", "Sali B, https://meet.example/info"]);
  expect(event.getAllProperties("attendee")).toEqual([]);
});
