import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf } from "#domain/selection/balance.rules.ts";
import { groupsOf, tryCohort, type Candidate, type Least, type Trial } from "#domain/selection/trial.rules.ts";
import { readTrial, writeTrial } from "#domain/selection/trial.schema.ts";

const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({ id, kind: "municipality", regionCode: "01", isJoint: false, language: "fi", ...given });
const trial = (given: Partial<Trial> = {}): Trial => ({ seats: 2, least: [], keep: new Set(), leave: new Set(), ...given });
const north: Least = { dimension: "region", value: "19", count: 1 };

test("without minimums the best of the order are in, whatever they are", () => {
  const result = tryCohort(
    ["a", "b", "c"].map((id) => candidate(id)),
    trial(),
  );
  expect([...result.chosen]).toEqual(["a", "b"]);
  expect(result).toMatchObject({ exchanges: [], missing: [] });
});

test("a minimum brings the best of its group in, in the place of the last", () => {
  const all = [candidate("a"), candidate("b"), candidate("c", { regionCode: "19" }), candidate("d", { regionCode: "19" })];
  const result = tryCohort(all, trial({ least: [north] }));
  expect([...result.chosen]).toEqual(["a", "c"]);
  expect(result.exchanges).toEqual([{ into: "c", out: "b", for: north }]);
});

test("one that meets two minimums comes before two that meet one each", () => {
  const joint: Least = { dimension: "way", value: "joint", count: 1 };
  const all = [candidate("a"), candidate("b"), candidate("c", { regionCode: "19" }), candidate("d", { isJoint: true }), candidate("e", { regionCode: "19", isJoint: true })];
  const result = tryCohort(all, trial({ least: [north, joint] }));
  expect([...result.chosen]).toEqual(["a", "e"]);
  expect(result.exchanges).toHaveLength(1);
});

test("who is kept stays in and who is left out stays out, and what cannot be met is said", () => {
  const all = [candidate("a"), candidate("b"), candidate("c", { regionCode: "19" })];
  expect([...tryCohort(all, trial({ seats: 1, keep: new Set(["b"]) })).chosen]).toEqual(["b"]);
  expect([...tryCohort(all, trial({ seats: 3, leave: new Set(["a"]) })).chosen]).toEqual(["b", "c"]);
  expect(tryCohort(all, trial({ seats: 1, least: [north], keep: new Set(["a"]) })).missing).toEqual([north]);
  expect(tryCohort(all, trial({ least: [{ ...north, count: 3 }] })).missing).toEqual([{ ...north, count: 2 }]);
});

test("no trial takes more than there are places, or is worse at the minimums than the order itself", () => {
  const region = fc.constantFrom("01", "19", null);
  const candidates = fc
    .array(fc.record({ kind: fc.constantFrom("municipality", "state"), regionCode: region, isJoint: fc.boolean(), language: fc.constantFrom("fi" as const, "sv" as const) }), { maxLength: 12 })
    .map((list) => list.map((c, i) => ({ ...c, id: String(i) })));
  const least = fc.array(fc.record({ dimension: fc.constant("region" as const), value: fc.constantFrom("01", "19", "none"), count: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 });
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 8 }), least, (all, seats, minimums) => {
      const result = tryCohort(all, trial({ seats, least: minimums }));
      const lacking = (ids: ReadonlySet<string>) => minimums.reduce((sum, l) => sum + Math.max(0, l.count - all.filter((c) => ids.has(c.id) && placeOf(c)[l.dimension] === l.value).length), 0);
      expect(result.chosen.size).toBe(Math.min(seats, all.length));
      expect(lacking(result.chosen)).toBe(result.missing.reduce((sum, m) => sum + m.count, 0));
      expect(lacking(result.chosen)).toBeLessThanOrEqual(lacking(new Set(all.slice(0, seats).map((c) => c.id))));
    }),
  );
});

test("groups are those that occur, the largest first", () => {
  expect(groupsOf([candidate("a"), candidate("b", { regionCode: null }), candidate("c")])[1]).toEqual({
    dimension: "region",
    values: [
      { value: "01", count: 2 },
      { value: "none", count: 1 },
    ],
  });
});

test("a trial is its address, and what is not understood is left out", () => {
  const id = "01a152f5-c180-7566-8667-fb0fcabf4ac5";
  const address = `seats=5&order=corrected&keep=${id}&least.region.19=2`;
  expect(new URLSearchParams(Object.entries(writeTrial(readTrial(new URLSearchParams(address)))).flatMap(([k, v]) => (v ? [[k, v]] : []))).toString()).toBe(address);
  expect(readTrial(new URLSearchParams("seats=many&order=x&keep=1,2&least.colour.red=1&least.region.19=-1"))).toEqual({ seats: undefined, order: "points", keep: [], leave: [], least: [] });
});
