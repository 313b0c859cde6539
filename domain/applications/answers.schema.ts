import * as z from "zod";

/** The fields of one answer by their names: the parts of an address, the cells of a table's row, the ranks of options. */
export const AnswerParts = z.record(z.string(), z.string());
export type AnswerParts = z.infer<typeof AnswerParts>;

/** One answer as it was typed: text, the chosen values of "many", fields of their own, or the rows of a table. Files are attachments, not answers. */
export const Answer = z.union([z.string(), z.array(z.string()), z.array(AnswerParts), AnswerParts]);
export type Answer = z.infer<typeof Answer>;

/** Answers by the question's key. A question without a key here has not been answered. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;

/** Longer than this is not an answer but an accident or an attack: about 7,000 words in one question, a hundred pages in all. */
export const longestAnswer = 50_000;
export const longestAnswers = 500_000;

export const SaveInput = z.object({ applicationId: z.uuid(), section: z.string().max(60), baseVersion: z.number().int().min(0), answers: Answers });
export type SaveInput = z.infer<typeof SaveInput>;

/** What the autosave of a section answers. `time` is the hour in the writer's way, "14.32"; `others` names those whose answers came along. */
export const AutosaveReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), version: z.number(), time: z.string(), answers: Answers, others: z.string() }),
  z.object({ kind: z.literal("clash"), name: z.string() }),
  z.object({ kind: z.literal("late") }),
]);
export type AutosaveReply = z.infer<typeof AutosaveReply>;
