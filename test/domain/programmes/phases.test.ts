import { expect, test } from "vitest";
import { changePhases } from "#domain/programmes/change-phases.ts";
import { getCohort } from "#domain/programmes/cohorts.queries.ts";
import { ChangePhasesInput } from "#domain/programmes/programmes.schema.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const phase = (fi: string, startsOn: string, endsOn: string) => ({ kind: "running" as const, name: { fi }, startsOn, endsOn });

async function scene(state: "published" | "closed" = "published") {
  const cohort = await makeCohort(own.db, { state });
  const [manager, observer] = [await makePerson(own.db), await makePerson(own.db)];
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: cohort.id });
  return { cohortId: cohort.id, manager: await as(own.db, manager), observer: await as(own.db, observer) };
}

test("phases are replaced as a whole and stand in the order of their days", async () => {
  const { cohortId, manager, observer } = await scene();
  await changePhases(manager, { cohortId, phases: [phase("Vanha", "2027-01-01", "2027-01-31")] });
  expect(await changePhases(manager, { cohortId, phases: [phase("Seuranta", "2027-05-01", "2027-10-31"), phase("Tapaamiset", "2027-01-20", "2027-04-29")] })).toEqual({ ok: true, value: null });
  expect((await getCohort(manager, cohortId)).phases.map((p) => [p.name.fi, p.startsOn])).toEqual([
    ["Tapaamiset", "2027-01-20"],
    ["Seuranta", "2027-05-01"],
  ]);
  expect(await factsAbout(own.db, { cohortId })).toEqual(["cohort.phases-changed", "cohort.phases-changed"]);
  await expect(changePhases(observer, { cohortId, phases: [] })).rejects.toThrow(Forbidden);
});

test("the phases of a closed cohort stand", async () => {
  const { cohortId, manager } = await scene("closed");
  expect(await changePhases(manager, { cohortId, phases: [] })).toEqual({ ok: false, refusal: "cohort-over" });
});

test("empty groups and those to remove are dropped; a half-filled one says what it lacks", () => {
  const read = (...phases: object[]) => ChangePhasesInput.safeParse({ phases });
  const whole = { kind: "other", name: { sv: "Träffar" }, startsOn: "2027-01-20", endsOn: "2027-04-29" };
  expect(read(whole, { kind: "other" }, { ...whole, remove: "on" }).data).toEqual({ phases: [whole] });
  const half = read({ kind: "other", name: { fi: "Tapaamiset" }, startsOn: "2027-01-20" }, { kind: "other", startsOn: "2027-01-20", endsOn: "2027-01-19" }).error?.issues;
  expect(half?.map((i) => [i.path.join("."), i.message])).toEqual([
    ["phases.0.endsOn", "errors.required"],
    ["phases.1.name.fi", "errors.oneLanguage"],
    ["phases.1.endsOn", "programmes.endsBeforeStart"],
  ]);
});
