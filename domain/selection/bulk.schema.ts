import * as z from "zod";
import { localDateTime, longText, optionalText, shortText } from "#domain/shared/validation.ts";
import type { AssignRefusal } from "./asking.rules.ts";
import type { IntendRefusal } from "./intention.rules.ts";
import { intentions } from "./selection.schema.ts";

export const bulkKinds = ["intend", "review", "write", "extend"] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** What is done to several applications: a decision is meant, a reviewer is asked, the applicants are written to, or get more time. */
export const BulkInput = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("intend"), intended: z.enum(intentions, { error: "errors.choose" }), reasons: optionalText(10_000) }),
    z.object({ kind: z.literal("review"), reviewerId: z.uuid({ error: "errors.choose" }) }),
    z.object({ kind: z.literal("write"), subject: shortText(150), text: longText(5000) }),
    z.object({ kind: z.literal("extend"), until: localDateTime, why: longText(500) }),
  ],
  { error: "errors.choose" },
);
export type BulkInput = z.infer<typeof BulkInput>;

/** What becomes of one application in it: done, or why it is left out. */
export const bulkFates = [
  "done",
  "own-conflict",
  "withdrawn",
  "not-submitted",
  "publishing",
  "over-capacity",
  "rank-taken",
  "reasons-missing",
  "not-reviewer",
  "conflict",
  "decides-it",
  "already-assigned",
  "nothing-open",
  "not-later",
] as const satisfies ("done" | "nothing-open" | "not-later" | "own-conflict" | "withdrawn" | IntendRefusal | AssignRefusal)[];
export type BulkFate = (typeof bulkFates)[number];
