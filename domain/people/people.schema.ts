import * as z from "zod";
import { languages } from "#domain/shared/language.ts";
import { emailAddress, optionalText, shortText } from "#domain/shared/validation.ts";

export const SignInInput = z.object({ email: emailAddress, next: optionalText(2000) });
export const CodeInput = z.object({
  email: emailAddress,
  next: optionalText(2000),
  code: z
    .string()
    .transform((v) => v.replace(/\D/g, ""))
    .pipe(z.string().length(6, { error: "errors.code" })),
});
export const LinkInput = z.object({ token: z.string().min(1).max(2000), next: optionalText(2000) });
export const EndSessionInput = z.object({ sessionId: z.uuid() });
export const OwnDetailsInput = z.object({ name: shortText(120), language: z.enum(languages), phone: optionalText(40) });
export type OwnDetailsInput = z.infer<typeof OwnDetailsInput>;
