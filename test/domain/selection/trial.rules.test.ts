import fc from "fast-check";
import { expect, test } from "vitest";
import { belongs, seatsAsked, type Candidate, type Least } from "#domain/selection/minimums.rules.ts";
import { cutPlace, differenceTo, groupsOf, tryCohort, type Trial } from "#domain/selection/trial.rules.ts";
import { readTrial } from "#domain/selection/trial.schema.ts";

const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({ id, kind: "municipality", regionCode: "01", isJoint: false, language: "fi", themes: [], ...given });
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
  expect(tryCohort(all, trial({ seats: 1, least: [north], keep: new Set(["a"]) })).missing).toEqual([{ ...north, asked: 1, there: 1 }]);
  expect(tryCohort(all, trial({ least: [{ ...north, count: 3 }] })).missing).toEqual([{ ...north, count: 2, asked: 3, there: 1 }]);
});

test("several are kept in and left out at once, and the difference to the order says why of each", () => {
  const all = ["a", "b", "c", "d", "e", "f"].map((id) => candidate(id, { regionCode: id === "f" ? "19" : "01" }));
  const tried = trial({ seats: 4, keep: new Set(["e"]), leave: new Set(["a", "b"]), least: [north] });
  const plain = tryCohort(all, trial({ seats: 4 })).chosen;
  const result = tryCohort(all, tried);
  expect([...result.chosen]).toEqual(["c", "d", "e", "f"]);
  expect(differenceTo(plain, result, tried)).toEqual({
    into: [
      { id: "e", why: "chosen" },
      { id: "f", why: "room" },
    ],
    out: [
      { id: "a", why: "chosen" },
      { id: "b", why: "chosen" },
    ],
  });
});

test("an application counts for each of its themes, and where one exchange after the other is stuck, several are made at once", () => {
  const theme = (value: string): Least => ({ dimension: "theme", value, count: 1 });
  const all = [candidate("a", { themes: ["x", "y"] }), candidate("b", { themes: ["z"] }), candidate("c", { themes: ["x", "z"] }), candidate("d", { themes: ["y", "w"] })];
  const least = ["x", "y", "z", "w"].map(theme);
  const result = tryCohort(all, trial({ least }));
  expect({ chosen: [...result.chosen], missing: result.missing }).toEqual({ chosen: ["c", "d"], missing: [] });
  expect(result.exchanges.map((e) => [e.into, e.out])).toEqual([
    ["c", "b"],
    ["d", "a"],
  ]);
});

test("minimums of regions add up, those of themes need not", () => {
  const least = (dimension: Least["dimension"], value: string, count: number): Least => ({ dimension, value, count });
  expect(seatsAsked([])).toBe(0);
  expect(seatsAsked([least("region", "01", 2), least("region", "19", 3), least("kind", "state", 4)])).toBe(5);
  expect(seatsAsked([least("theme", "goal.a", 2), least("theme", "goal.b", 3)])).toBe(3);
});

test("a trial takes no more than there are places, keeps whom it is told to, and misses a minimum only when no cohort meets them all", () => {
  const given = fc.record({
    kind: fc.constantFrom("municipality", "state"),
    regionCode: fc.constantFrom("01", "19", null),
    isJoint: fc.boolean(),
    language: fc.constantFrom("fi" as const, "sv" as const),
    themes: fc.subarray(["x", "y", "z"]),
  });
  const candidates = fc.array(given, { maxLength: 9 }).map((list) => list.map((c, i) => ({ ...c, id: String(i) })));
  const group = fc.constantFrom(
    ...(["01", "19", "none"] as const).map((value) => ({ dimension: "region" as const, value })),
    ...["x", "y", "z"].map((value) => ({ dimension: "theme" as const, value })),
    { dimension: "way" as const, value: "joint" },
  );
  const least = fc
    .uniqueArray(fc.record({ group, count: fc.integer({ min: 1, max: 3 }) }), { maxLength: 5, selector: (l) => `${l.group.dimension}.${l.group.value}` })
    .map((list) => list.map((l) => ({ ...l.group, count: l.count })));
  const some = fc.subarray(["0", "3", "5"]);
  const subsets = (n: number) => Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_, i) => i).filter((i) => bits & (1 << i)));
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 6 }), least, some, some, (all, seats, minimums, keep, leave) => {
      const tried = trial({ seats, least: minimums, keep: new Set(keep), leave: new Set(leave) });
      const result = tryCohort(all, tried);
      const open = all.filter((c) => tried.keep.has(c.id) || !tried.leave.has(c.id));
      const kept = open.filter((c) => tried.keep.has(c.id));
      expect(result.chosen.size).toBe(Math.min(seats, open.length));
      if (kept.length > seats) return;
      expect(kept.every((c) => result.chosen.has(c.id))).toBe(true);
      const meets = (cohort: readonly Candidate[]) => minimums.every((l) => cohort.filter((c) => belongs(c, l)).length >= l.count);
      const isPossible = subsets(open.length).some((at) => {
        const cohort = at.map((i) => open[i]!);
        return cohort.length <= seats && kept.every((c) => cohort.includes(c)) && meets(cohort);
      });
      expect(result.missing.length === 0).toBe(isPossible);
      expect(meets(all.filter((c) => result.chosen.has(c.id)))).toBe(isPossible);
    }),
    { numRuns: 400 },
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

test("a shared place that the end of the cohort cuts through is told, unless somebody has said who of them is in", () => {
  const rows = [1, 2, 2, 4].map((place, i) => ({ ...candidate("abcd"[i]!), place }));
  const cut = (given: Partial<Trial>) => cutPlace(rows, tryCohort(rows, trial(given)), trial(given));
  expect([cut({ seats: 1 }), cut({ seats: 2 }), cut({ seats: 3 })]).toEqual([null, 2, null]);
  expect(cut({ seats: 2, keep: new Set(["c"]) })).toBeNull();
  expect(cut({ seats: 2, leave: new Set(["c"]) })).toBeNull();
});

test("a trial is its address, and what is not understood is left out", () => {
  const [a, b, c] = ["01a152f5-c180-7566-8667-fb0fcabf4ac5", "01a152f5-c180-7566-8667-fb0fcabf4ac6", "01a152f5-c180-7566-8667-fb0fcabf4ac7"];
  expect(readTrial(new URLSearchParams(`seats=5&order=corrected&keep=${a}&keep=${b}&leave=${c}&least.region.19=2&least.theme.goal.jobs=1`))).toEqual({
    seats: 5,
    order: "corrected",
    keep: [a, b],
    leave: [c],
    least: [
      { dimension: "region", value: "19", count: 2 },
      { dimension: "theme", value: "goal.jobs", count: 1 },
    ],
  });
  expect(readTrial(new URLSearchParams("seats=many&order=x&keep=1,2&least.colour.red=1&least.region.19=-1&least.region.01="))).toEqual({
    seats: undefined,
    order: "points",
    keep: [],
    leave: [],
    least: [],
  });
});
