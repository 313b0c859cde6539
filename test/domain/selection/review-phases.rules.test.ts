import { expect, test } from "vitest";
import { overlapping, phaseNow, reviewsDue, usualPhase, type ReviewPhase } from "#domain/selection/review-phases.rules.ts";

const at = (text: string) => new Date(text);
const own: ReviewPhase = { opensAt: at("2026-12-12T08:00Z"), closesAt: at("2026-12-14T14:00Z"), showsOthers: false, hidesApplicants: true, hasDiscussion: false };
const talk: ReviewPhase = { opensAt: at("2026-12-15T08:00Z"), closesAt: at("2026-12-16T14:00Z"), showsOthers: true, hidesApplicants: false, hasDiscussion: true };

test("without phases reviewers mark at any time and see the others once they have delivered", () => {
  expect(phaseNow([], at("2030-01-01T00:00Z"))).toBe(usualPhase);
  expect(usualPhase).toMatchObject({ isOpen: true, showsOthers: true, hidesApplicants: false });
});

test("own marks first, then the others': what is seen stays until the next phase begins, marks are taken only in a phase", () => {
  const now = (text: string) => {
    const { isOpen, showsOthers, hidesApplicants, hasDiscussion } = phaseNow([own, talk], at(text));
    return [isOpen, showsOthers, hidesApplicants, hasDiscussion];
  };
  expect(now("2026-12-12T07:59Z")).toEqual([false, false, true, false]);
  expect(now("2026-12-12T08:00Z")).toEqual([true, false, true, false]);
  expect(now("2026-12-14T14:00Z")).toEqual([true, false, true, false]);
  expect(now("2026-12-14T14:01Z")).toEqual([false, false, true, false]);
  expect(now("2026-12-15T08:00Z")).toEqual([true, true, false, true]);
  expect(now("2026-12-20T08:00Z")).toEqual([false, true, false, true]);
});

test("before the first phase nobody sees more than in it", () => {
  expect(phaseNow([talk], at("2026-12-01T00:00Z"))).toMatchObject({ isOpen: false, showsOthers: false, hasDiscussion: false });
});

test("phases do not overlap", () => {
  expect(overlapping([own, talk])).toBeNull();
  expect(overlapping([own, { ...talk, opensAt: own.closesAt }])).toBe(1);
});

test("a review is due at the end of the phase that is on or comes next; without phases when the call says", () => {
  const callsDate = at("2026-12-20T14:00Z");
  const due = (now: string) => reviewsDue([own, talk], callsDate, at(now));
  expect(reviewsDue([], callsDate, at("2026-12-01T00:00Z"))).toBe(callsDate);
  expect(due("2026-12-01T00:00Z")).toBe(own.closesAt);
  expect(due("2026-12-14T14:00Z")).toBe(own.closesAt); // marks are taken at the very moment
  expect(due("2026-12-14T14:01Z")).toBe(talk.closesAt);
  expect(due("2026-12-30T00:00Z")).toBe(talk.closesAt);
});

test("what is not delivered in a phase is due in the next; when the last is over it cannot be delivered any more", () => {
  const due = (text: string) => {
    const { dueAt, isOver } = phaseNow([own, talk], at(text));
    return [dueAt, isOver];
  };
  expect(due("2026-12-01T00:00Z")).toEqual([own.closesAt, false]);
  expect(due("2026-12-14T14:00Z")).toEqual([own.closesAt, false]);
  expect(due("2026-12-14T14:01Z")).toEqual([talk.closesAt, false]);
  expect(due("2026-12-16T14:00Z")).toEqual([talk.closesAt, false]);
  expect(due("2026-12-16T14:01Z")).toEqual([talk.closesAt, true]);
  expect(usualPhase).toMatchObject({ dueAt: null, isOver: false });
});
