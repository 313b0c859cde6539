import * as z from "zod";
import { emailAddress } from "#domain/shared/validation.ts";

export const AddressInput = z.object({ email: emailAddress });

/**
 * A mail to be: one row of the ledger. `key` is unique for ever (what, about what, to whom, for which moment), so
 * planning it twice makes one mail. `ref` holds ids from which the mail is composed when it leaves.
 */
export type NewMessage = {
  kind: string;
  key: string;
  ref: Record<string, string>;
  personId: string | null;
  address: string;
  cohortId: string | null;
  /** when it falls due (application time); now for what follows from a fact */
  dueAt?: Date;
  /** after this moment it would only confuse */
  usefulUntil?: Date;
};

export const messageStates = ["queued", "sending", "sent", "failed", "skipped", "unknown"] as const;
export type MessageState = (typeof messageStates)[number];
