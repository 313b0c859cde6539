import * as z from "zod";
import { longText, optionalText, tick } from "#domain/shared/validation.ts";

export const EnquiryInput = z.object({ question: longText(1000) });
export type EnquiryInput = z.infer<typeof EnquiryInput>;

/** `seen`: the moment of the answer that the form began with, "" when there was none. `publicQuestion` counts only when it is made public. */
export const AnswerInput = z
  .object({ answer: longText(3000), isPublic: tick, publicQuestion: optionalText(1000), seen: z.union([z.literal(""), z.iso.datetime()]) })
  .refine((v) => !v.isPublic || v.publicQuestion !== "", { error: "errors.required", path: ["publicQuestion"] });
export type AnswerInput = z.infer<typeof AnswerInput>;
