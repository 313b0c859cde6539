import { describe, expect, test } from "vitest";
import { planBulk, type BulkFact, type BulkFacts } from "#domain/selection/bulk.rules.ts";

const item = (applicationId: string, given: Partial<BulkFact> = {}): BulkFact => ({
  applicationId,
  state: "submitted",
  isHidden: false,
  reasons: "",
  near: null,
  hasConflict: false,
  decides: false,
  assignment: null,
  time: null,
  ...given,
});
const facts = (items: BulkFact[], given: Partial<BulkFacts> = {}): BulkFacts => ({
  isPublishing: false,
  capacity: 2,
  intentions: new Map(),
  isReviewer: true,
  now: new Date("2026-12-10T10:00:00Z"),
  until: null,
  items,
  ...given,
});
const fates = (steps: ReturnType<typeof planBulk>) => steps.map((s) => s.fate);

describe("decisions are meant one after the other", () => {
  test("places run out on the way; who has one already does not take a second", () => {
    const intentions = new Map([["b", { intended: "select" as const, waitRank: null }]]);
    const steps = planBulk({ kind: "intend", intended: "select", reasons: "" }, facts([item("a"), item("b"), item("c")], { intentions }));
    expect(fates(steps)).toEqual(["done", "done", "over-capacity"]);
  });

  test("waiting places go on after the last, and one that has a rank keeps it", () => {
    const intentions = new Map([
      ["x", { intended: "wait" as const, waitRank: 4 }],
      ["b", { intended: "wait" as const, waitRank: 2 }],
    ]);
    const steps = planBulk({ kind: "intend", intended: "wait", reasons: "Vertailu" }, facts([item("a"), item("b"), item("c")], { intentions }));
    expect(steps.map((s) => s.waitRank)).toEqual([5, 2, 6]);
  });

  test("a no without reasons is left out, unless the application has its own", () => {
    const items = [item("a"), item("b", { reasons: "Omat perustelut" }), item("c", { isHidden: true }), item("d", { state: "withdrawn" })];
    expect(fates(planBulk({ kind: "intend", intended: "refuse", reasons: "" }, facts(items)))).toEqual(["reasons-missing", "done", "own-conflict", "not-submitted"]);
  });

  test("what is left out gives back no place: it still counts as it was", () => {
    const intentions = new Map([["a", { intended: "select" as const, waitRank: null }]]);
    const items = [item("a", { state: "decided" }), item("b"), item("c")];
    expect(fates(planBulk({ kind: "intend", intended: "select", reasons: "" }, facts(items, { intentions })))).toEqual(["not-submitted", "done", "over-capacity"]);
  });
});

test("a reviewer is not asked twice, nor where there is a conflict; again after it was taken off them", () => {
  const items = [
    item("a", { near: { kind: "own_organisation", declarationId: null } }),
    item("b", { hasConflict: true }),
    item("c", { assignment: { id: "1", state: "accepted" } }),
    item("d", { assignment: { id: "2", state: "void" } }),
    item("e", { isHidden: true }),
  ];
  const input = { kind: "review" as const, reviewerId: "r" };
  expect(fates(planBulk(input, facts(items)))).toEqual(["conflict", "conflict", "already-assigned", "done", "own-conflict"]);
  expect(fates(planBulk(input, facts([item("a")], { isReviewer: false })))).toEqual(["not-reviewer"]);
});

test("a message reaches those who applied, decided or not, but not those who withdrew", () => {
  const items = [item("a"), item("b", { state: "decided" }), item("c", { state: "withdrawn" })];
  expect(fates(planBulk({ kind: "write", subject: "Hei", text: "Hei" }, facts(items)))).toEqual(["done", "done", "withdrawn"]);
});

test("more time goes to what is open and ends earlier, and to nothing else", () => {
  const [sooner, until] = [new Date("2026-12-11T14:00:00Z"), new Date("2026-12-14T10:00:00Z")];
  const draft = { of: "draft" as const, until: sooner, email: "aino@example.org" };
  const items = [
    item("a", { state: "draft", time: draft }),
    item("b", { time: { of: "completion", until: sooner, completionId: "1" } }),
    item("c", { time: { of: "completion", until, completionId: "2" } }),
    item("d"),
    item("e", { state: "withdrawn" }),
    item("f", { state: "draft", time: draft, isHidden: true }),
  ];
  const input = { kind: "extend" as const, until: "2026-12-14T12:00", why: "Palvelukatko" };
  expect(fates(planBulk(input, facts(items, { until })))).toEqual(["done", "done", "not-later", "nothing-open", "withdrawn", "own-conflict"]);
  expect(fates(planBulk(input, facts([item("a", { state: "draft", time: draft })], { until, now: until })))).toEqual(["not-later"]);
});
