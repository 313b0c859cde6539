import { allocate, repair, type Allocation, type Infeasible } from "#domain/feedback/allocation.rules.ts";
import type { AllocationInput, Pair } from "#domain/feedback/allocation-input.rules.ts";
import { describe, expect, it } from "vitest";
import { hardRulesBroken } from "./reference.ts";

/** Teams written as "a:o1,o2": the name and its organisations. The work of team a is "work-a". */
function cohort(teams: string, more: Partial<AllocationInput> = {}): AllocationInput {
  const reviewers = teams.split(" ").map((team) => {
    const [id = "", organisations = ""] = team.split(":");
    return { id, organisationIds: organisations.split(",").filter(Boolean) };
  });
  return { reviewers, works: reviewers.map(({ id, organisationIds }) => ({ id: `work-${id}`, teamId: id, organisationIds })), k: 2, seed: 1, ...more };
}

const pairs = (text: string): Pair[] => (text === "" ? [] : text.split(" ").map((pair) => ({ reviewerId: pair[0]!, workId: `work-${pair[1]}` })));
const written = (made: readonly Pair[]): string => made.map((pair) => pair.reviewerId + pair.workId.slice("work-".length)).join(" ");

function allocated(answer: Allocation | Infeasible): Allocation {
  if (!answer.feasible) throw new Error(JSON.stringify(answer.shortages));
  return answer;
}

describe("allocate, where only one answer is right", () => {
  const cases: { name: string; input: AllocationInput; pairs: string; difference: number; cost: number }[] = [
    { name: "nothing to review", input: { reviewers: [{ id: "a", organisationIds: [] }], works: [], k: 2, seed: 1 }, pairs: "", difference: 0, cost: 0 },
    { name: "three teams, each the two others", input: cohort("a b c"), pairs: "ba ca ab cb ac bc", difference: 0, cost: 0 },
    { name: "two organisations review each other", input: cohort("a:x b:x c:y d:y"), pairs: "ca da cb db ac bc ad bd", difference: 0, cost: 4 * 40 + 4 * 12 },
    { name: "a shared parent organisation keeps teams apart", input: cohort("a:x,state b:y,state c:z", { works: cohort("a:x,state b:y,state").works, k: 1 }), pairs: "ca cb", difference: 2, cost: 0 },
    {
      name: "must and must-not",
      input: cohort("a b c", {
        k: 1,
        wishes: [
          { reviewerId: "a", teamId: "b", strength: "must" },
          { reviewerId: "b", teamId: "a", strength: "must_not" },
        ],
      }),
      pairs: "ca ab bc",
      difference: 0,
      cost: 0,
    },
    { name: "a declared conflict", input: cohort("a b c", { k: 1, conflicts: [{ reviewerId: "c", teamId: "a" }] }), pairs: "ba cb ac", difference: 0, cost: 0 },
    {
      name: "should and should-not",
      input: cohort("a b c", {
        k: 1,
        wishes: [
          { reviewerId: "a", teamId: "c", strength: "should" },
          { reviewerId: "a", teamId: "b", strength: "should_not" },
        ],
      }),
      pairs: "ba cb ac",
      difference: 0,
      cost: 0,
    },
    { name: "a repetition is avoided", input: cohort("a b c", { k: 1, earlier: [{ reviewerId: "a", teamId: "b" }] }), pairs: "ba cb ac", difference: 0, cost: 0 },
    {
      name: "even loads come before every wish",
      input: cohort("a b c", {
        works: cohort("a b").works,
        k: 1,
        wishes: [
          { reviewerId: "c", teamId: "a", strength: "should" },
          { reviewerId: "c", teamId: "b", strength: "should" },
          { reviewerId: "b", teamId: "a", strength: "should_not" },
        ],
      }),
      pairs: "ca ab",
      difference: 1,
      cost: 5,
    },
    { name: "a team without a work reviews too", input: cohort("a b c", { works: cohort("a b c").works.slice(0, 1) }), pairs: "ba ca", difference: 1, cost: 0 },
    {
      name: "begun pairs stay, also against a rule and after the reviewer has left",
      input: cohort("a b c", { works: cohort("a").works, k: 3, conflicts: [{ reviewerId: "b", teamId: "a" }], begun: pairs("ba za") }),
      pairs: "ba ca za",
      difference: 1,
      cost: 0,
    },
    { name: "more begun than wanted", input: cohort("a b c", { works: cohort("a").works, k: 1, begun: pairs("ba ca") }), pairs: "ba ca", difference: 1, cost: 0 },
  ];
  it.each(cases)("$name", ({ input, pairs: expected, difference, cost }) => {
    const answer = allocated(allocate(input));
    expect({ pairs: written(answer.pairs), difference: answer.difference, cost: answer.cost }).toEqual({ pairs: expected, difference, cost });
  });

  it("tells what it could not keep", () => {
    const input = cohort("a:x b:x c", {
      works: cohort("c").works,
      wishes: [{ reviewerId: "a", teamId: "c", strength: "should_not" }],
      earlier: [{ reviewerId: "b", teamId: "c" }],
      begun: pairs("bc"),
      conflicts: [{ reviewerId: "b", teamId: "c" }],
    });
    expect(allocated(allocate(input)).broken).toEqual([
      { rule: "work_spread", workId: "work-c", organisationId: "x", reviews: 2, cost: 40 },
      { rule: "should_not", reviewerId: "a", workId: "work-c", cost: 5 },
      { rule: "repeat", reviewerId: "b", workId: "work-c", cost: 8 },
      { rule: "begun", reviewerId: "b", workId: "work-c", ban: "conflict", cost: 0 },
    ]);
  });
});

describe("allocate, drawing lots", () => {
  const mutual = (answer: Allocation) => answer.broken.filter((rule) => rule.rule === "mutual").length;

  it("spreads six organisations of four people over six works", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const reviewers = names.flatMap((name) => [1, 2, 3, 4].map((i) => ({ id: `${name}${i}`, organisationIds: [name] })));
    const works = names.map((name) => ({ id: `work-${name}`, teamId: name, organisationIds: [name] }));
    expect(allocated(allocate({ reviewers, works, k: 4, seed: 7 }))).toMatchObject({ difference: 0, cost: 0 });
  });

  it("avoids teams that review each other where that is free", () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(mutual(allocated(allocate(cohort("a b c d e f g", { seed }))))).toBe(0);
      // Six teams with three reviews each make 18 of 30 possible pairs: three mutual ones cannot be avoided.
      expect(mutual(allocated(allocate(cohort("a b c d e f", { seed, k: 3 }))))).toBeLessThanOrEqual(4);
    }
  });

  it("draws another lot with another seed and the same one with the same", () => {
    const lots = [1, 2, 3, 4, 5, 1].map((seed) => written(allocated(allocate(cohort("a b c d e f g h", { seed }))).pairs));
    expect(new Set(lots).size).toBeGreaterThan(3);
    expect(lots[5]).toBe(lots[0]);
  });

  it.each([60, 300])("fills %i works by as many teams evenly", (n) => {
    const teams = Array.from({ length: n }, (_, i) => `t${i}:o${Math.floor(i / 5)}`).join(" ");
    const input = cohort(teams, { k: 3 });
    const answer = allocated(allocate(input));
    expect(hardRulesBroken(input, answer)).toEqual([]);
    expect({ reviews: answer.pairs.length, difference: answer.difference, cost: answer.cost, mutual: mutual(answer) }).toEqual({ reviews: 3 * n, difference: 0, cost: 0, mutual: 0 });
  });
});

describe("allocate, when it cannot", () => {
  const cases: { name: string; input: AllocationInput; answer: Infeasible }[] = [
    {
      name: "a work with one possible reviewer of two",
      input: cohort("a b c:x", { works: cohort("a").works, wishes: [{ reviewerId: "b", teamId: "a", strength: "must_not" }] }),
      answer: {
        feasible: false,
        shortages: [{ cause: "few_reviewers", workId: "work-a", possible: 1, wanted: 2 }],
        relaxations: [
          { kind: "fewer_reviews", works: [{ workId: "work-a", reviews: 1 }] },
          { kind: "lift_must_not", pairs: pairs("ba") },
          { kind: "add_reviewers", count: 1 },
        ],
      },
    },
    {
      name: "a conflict is never offered for lifting",
      input: cohort("a b c", { works: cohort("a").works, conflicts: [{ reviewerId: "b", teamId: "a" }] }),
      answer: {
        feasible: false,
        shortages: [{ cause: "few_reviewers", workId: "work-a", possible: 1, wanted: 2 }],
        relaxations: [
          { kind: "fewer_reviews", works: [{ workId: "work-a", reviews: 1 }] },
          { kind: "add_reviewers", count: 1 },
        ],
      },
    },
    {
      name: "one organisation wrote most works and the others are full",
      input: cohort("a:x b:x c:x d:y", { works: cohort("a:x b:x c:x").works, k: 1, mostPerReviewer: 2 }),
      answer: {
        feasible: false,
        shortages: [{ cause: "full_reviewers", workIds: ["work-a", "work-b", "work-c"], reviewerIds: ["d"], possible: 2, wanted: 3, mostPerReviewer: 2 }],
        relaxations: [
          { kind: "fewer_reviews", works: [{ workId: expect.stringMatching(/^work-[abc]$/), reviews: 0 }] },
          { kind: "raise_most", mostPerReviewer: 3 },
          { kind: "add_reviewers", count: 1 },
        ],
      },
    },
    {
      name: "must wishes against a rule, and more of them than reviews",
      input: cohort("a:x b:x c d e", {
        k: 1,
        wishes: [
          { reviewerId: "a", teamId: "b", strength: "must" },
          { reviewerId: "d", teamId: "c", strength: "must" },
          { reviewerId: "e", teamId: "c", strength: "must" },
        ],
      }),
      answer: {
        feasible: false,
        shortages: [
          { cause: "must_forbidden", reviewerId: "a", workId: "work-b", ban: "own_organisation" },
          { cause: "work_has_many_musts", workId: "work-c", musts: 2, room: 1 },
        ],
        relaxations: [
          { kind: "lift_must", pairs: pairs("ab"), count: 1 },
          { kind: "lift_must", pairs: pairs("dc ec"), count: 1 },
        ],
      },
    },
    {
      name: "more must wishes for a reviewer than they may be given",
      input: cohort("a b c", {
        k: 1,
        mostPerReviewer: 1,
        wishes: [
          { reviewerId: "a", teamId: "b", strength: "must" },
          { reviewerId: "a", teamId: "c", strength: "must" },
        ],
      }),
      answer: { feasible: false, shortages: [{ cause: "reviewer_has_many_musts", reviewerId: "a", musts: 2, room: 1 }], relaxations: [{ kind: "lift_must", pairs: pairs("ab ac"), count: 1 }] },
    },
  ];
  it.each(cases)("$name", ({ input, answer }) => expect(allocate(input)).toEqual(answer));
});

describe("repair", () => {
  const whole = (teams: string, seed: number) => ({ input: cohort(teams, { seed }), before: allocated(allocate(cohort(teams, { seed }))).pairs });

  it("changes nothing when nothing happened", () => {
    const { input, before } = whole("a b c d e f g h", 3);
    expect(repair(input, before)).toMatchObject({ feasible: true, kept: before, added: [], moved: [], lost: [] });
  });

  it("gives a leaver's reviews to others, moves nobody else's and keeps what was begun", () => {
    for (let seed = 0; seed < 30; seed++) {
      const { input, before } = whole("a b c d e f g h", seed);
      const begun = before.filter((_, i) => i % 3 === 0);
      const answer = repair({ ...input, reviewers: input.reviewers.filter(({ id }) => id !== "a"), begun }, before);
      if (!answer.feasible) throw new Error("cannot be repaired");
      expect(answer.pairs).toEqual(expect.arrayContaining(begun));
      expect(answer.lost.every((pair) => pair.reviewerId === "a")).toBe(true);
      expect({ moved: answer.moved, added: answer.added.length, difference: answer.difference }).toEqual({ moved: [], added: answer.lost.length, difference: answer.lost.length > 0 ? 1 : 0 });
    }
  });

  it("finds reviewers for a late work and drops those of a withdrawn one", () => {
    for (let seed = 0; seed < 30; seed++) {
      const everybody = cohort("a b c d e f g h", { seed });
      const early = { ...everybody, works: everybody.works.filter(({ teamId }) => teamId !== "h") };
      const before = allocated(allocate(early));
      const late = repair(everybody, before.pairs);
      // Two reviews go to the two teams that have one; when h is one of them, it takes another's instead of its own.
      const moved = before.given.find(({ reviewerId }) => reviewerId === "h")!.reviews === 1 ? 1 : 0;
      if (!late.feasible) throw new Error("cannot be repaired");
      expect({ difference: late.difference, lost: late.lost, moved: late.moved.length, added: late.added.length }).toEqual({ difference: 0, lost: [], moved, added: 2 + moved });
      const ofLate = late.pairs.filter((pair) => pair.workId === "work-h");
      expect(repair(early, late.pairs)).toMatchObject({ feasible: true, added: [], moved: [], lost: ofLate, difference: 1 });
    }
  });
});
