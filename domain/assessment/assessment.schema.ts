import * as z from "zod";
import { localDateTime, seenMark, versionNumber } from "#domain/shared/validation.ts";

/** The moments at which a cohort is measured: before it starts, midway, at its end, half a year later. */
export const points = ["T0", "T1", "T2", "T3"] as const;
export type Point = (typeof points)[number];

/** The levels of maturity, and the answer of someone who does not know. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];
export const unknown = "unknown";
export type StatementAnswer = Level | typeof unknown;

/** What one person has answered so far, by the statement's key. */
export type AssessmentAnswers = Partial<Record<string, StatementAnswer>>;

const answer = z.union([z.literal(unknown), z.coerce.number().pipe(z.union(levels.map((level) => z.literal(level))))], { error: "errors.choose" });
export const StoredAnswers = z.record(z.string(), answer);

/** The form: `version` is that of the answers that it started from, 0 for none. */
export const AssessmentInput = z.object({ version: versionNumber, answers: StoredAnswers.default({}) });

const moment = z.union([z.literal("").transform(() => undefined), localDateTime]).optional();
const plannedRound = z
  .object({ point: z.enum(points), opensAt: moment, closesAt: moment })
  .refine((r) => r.opensAt !== undefined || r.closesAt === undefined, { error: "errors.required", path: ["opensAt"] })
  .refine((r) => r.closesAt !== undefined || r.opensAt === undefined, { error: "errors.required", path: ["closesAt"] })
  .refine((r) => r.opensAt === undefined || r.closesAt === undefined || r.opensAt < r.closesAt, { error: "assessment.rounds.closesFirst", path: ["closesAt"] });

/** The rounds of a cohort as a whole, a row a point, at wall-clock times of its zone; a row without times is no round. */
export const RoundsInput = z.object({ rounds: z.array(plannedRound).max(points.length), seen: seenMark });
export type RoundsInput = z.infer<typeof RoundsInput>;
