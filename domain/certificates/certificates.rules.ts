/** What a participant has done so far. Sessions are those that concern the person; one is held when it is over and was marked. */
export type CertificateFacts = {
  attended: number;
  sessionsHeld: number;
  sessionsToHold: number;
  planAccepted: boolean;
  feedbackGiven: number;
  feedbackAsked: number;
};
export type CertificateRule = { attendancePercent: number; planAccepted: boolean; feedbackGiven: boolean };

/** One condition with what is needed and what there is, so that a person can see what is missing. */
export const conditionKeys = ["attendance", "plan", "feedback", "finished"] as const;
export type Condition = { key: (typeof conditionKeys)[number]; met: boolean; got: number; needed: number };

/**
 * Every condition of the rule, in the order in which people meet them. Attendance is a share of all sessions that concern
 * the person, held and to be held, rounded up to whole sessions: 80 % of six is five.
 */
export function checkConditions(rule: CertificateRule, facts: CertificateFacts): Condition[] {
  const sessions = facts.sessionsHeld + facts.sessionsToHold;
  const neededSessions = Math.ceil((sessions * rule.attendancePercent) / 100);
  return [
    { key: "attendance", met: sessions > 0 && facts.attended >= neededSessions, got: facts.attended, needed: neededSessions },
    ...(rule.planAccepted ? [{ key: "plan" as const, met: facts.planAccepted, got: facts.planAccepted ? 1 : 0, needed: 1 }] : []),
    ...(rule.feedbackGiven ? [{ key: "feedback" as const, met: facts.feedbackGiven >= facts.feedbackAsked, got: facts.feedbackGiven, needed: facts.feedbackAsked }] : []),
    { key: "finished", met: sessions > 0 && facts.sessionsToHold === 0, got: facts.sessionsHeld, needed: sessions },
  ];
}

export const isEligible = (conditions: Condition[]): boolean => conditions.every((c) => c.met);

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Twelve Crockford base-32 letters (60 random bits) from eight random bytes. */
export function certificateCode(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 12 }, (_, i) => alphabet[Number((bits >> BigInt(i * 5)) & 31n)]).join("");
}

/** A code as people type it: lower case, spaces and hyphens, O for 0, I and L for 1 (Crockford). Null when it cannot be one. */
export function readCertificateCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : null;
}

/** XXXX-XXXX-XXXX, as it is shown and printed. */
export const showCertificateCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");
