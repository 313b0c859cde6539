import { expect, test } from "vitest";
import { certificateCode, checkConditions, isEligible, readCertificateCode, showCertificateCode, type CertificateFacts } from "#domain/certificates/certificates.rules.ts";

const rule = { attendancePercent: 80, planAccepted: true, feedbackGiven: true };
const all: CertificateFacts = { attended: 5, sessionsHeld: 6, sessionsToHold: 0, planAccepted: true, feedbackGiven: 2, feedbackAsked: 2 };

test.each([
  ["five of six sessions is enough for 80 %", all, true],
  ["four of six is not", { ...all, attended: 4 }, false],
  ["a plan that still waits for changes is not accepted", { ...all, planAccepted: false }, false],
  ["one feedback of two is missing", { ...all, feedbackGiven: 1 }, false],
  ["nobody asked for feedback: nothing is missing", { ...all, feedbackGiven: 0, feedbackAsked: 0 }, true],
  ["a session is still to come", { ...all, sessionsHeld: 5, sessionsToHold: 1 }, false],
  ["a cohort without sessions gives nothing", { ...all, attended: 0, sessionsHeld: 0 }, false],
])("%s", (_what, facts, eligible) => {
  expect(isEligible(checkConditions(rule, facts))).toBe(eligible);
});

test("a condition says how much is needed and how much there is", () => {
  expect(checkConditions(rule, { ...all, attended: 3 })[0]).toEqual({ key: "attendance", met: false, got: 3, needed: 5 });
});

test("a rule that does not ask for a plan does not mention it", () => {
  expect(checkConditions({ ...rule, planAccepted: false, feedbackGiven: false }, all).map((c) => c.key)).toEqual(["attendance", "finished"]);
});

test("codes are twelve Crockford letters and are read as people type them", () => {
  const code = certificateCode(Uint8Array.from([255, 1, 2, 3, 4, 5, 6, 7]));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(readCertificateCode(showCertificateCode(code).toLowerCase())).toBe(code);
  expect(readCertificateCode("oil0-1234-5678")).toBe("011012345678");
  expect(readCertificateCode("U23456789012")).toBeNull();
  expect(readCertificateCode("1234")).toBeNull();
});
