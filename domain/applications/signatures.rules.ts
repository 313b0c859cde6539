import type { ApplicationState } from "./applications.schema.ts";

/** How far a party's commitment is. "outdated" is about an earlier state of the application: signed or asked for, and not good any more. */
export const signatureStates = ["not-asked", "asked", "signed", "declined", "outdated"] as const;
export type SignatureState = (typeof signatureStates)[number];

/** Where one partner's commitment is. */
export type PartySignature = {
  partyId: string;
  organisationName: string;
  contact: { name: string; email: string };
  state: SignatureState;
  /** of which version it was asked; null before */
  version: number | null;
  askedAt: Date | null;
  answeredAt: Date | null;
  hasSigned: boolean;
  signerName: string | null;
  signerTitle: string | null;
  reason: string | null;
};

/** An asking: of which version, what it froze (`fingerprint`), and what was answered. */
export type Asked = { version: number; fingerprint: string; answer: "signed" | "declined" | null; askedAt: Date };

/** Where a party stands when the application reads as `fingerprint` now. A refusal stays until it is asked again. */
export function signatureState(asked: Asked | undefined, fingerprint: string): SignatureState {
  if (!asked) return "not-asked";
  if (asked.answer === "declined") return "declined";
  if (asked.fingerprint !== fingerprint) return "outdated";
  return asked.answer ?? "asked";
}

const minutesBetweenAskings = 10;

/** Whom a click on "ask" asks: everyone who has not signed what there is now, but nobody twice within ten minutes. */
export const isToAsk = (asked: Asked | undefined, fingerprint: string, now: Date): boolean => {
  const state = signatureState(asked, fingerprint);
  return state !== "signed" && !(state === "asked" && asked && now.getTime() - asked.askedAt.getTime() < minutesBetweenAskings * 60_000);
};

/** Why a link cannot be answered. */
export const deadLinks = ["signed", "declined", "replaced", "left", "withdrawn", "sent", "late", "changed"] as const;
export type DeadLink = (typeof deadLinks)[number];

type Link = Asked & { replacedAt: Date | null; leftAt: Date | null; state: ApplicationState; submittedAt: Date | null; isOpen: boolean };

/**
 * What has become of a link, or null when it can still be answered. What its own party has done comes first. Once the
 * application has been sent, only those answer who were asked after that: they came to it later.
 */
export function deadLink(link: Link, fingerprint: string): DeadLink | null {
  if (link.answer) return link.answer;
  if (link.replacedAt) return "replaced";
  if (link.leftAt) return "left";
  if (link.state === "withdrawn") return "withdrawn";
  if (link.submittedAt) return link.askedAt > link.submittedAt ? null : "sent";
  if (!link.isOpen) return "late";
  return link.fingerprint === fingerprint ? null : "changed";
}
