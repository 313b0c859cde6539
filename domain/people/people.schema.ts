import * as z from "zod";
import { languages } from "#domain/shared/language.ts";
import { grantedRoles, scopeKinds, type Scope } from "./people.rules.ts";
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
export const LinkInput = z.object({ token: z.string().min(1).max(6000) });
export const EndSessionInput = z.object({ sessionId: z.uuid() });
/** The name of someone who has none yet; others are not asked. */
export const ownName = z.string().trim().max(120).optional();
export const EraseInput = z.object({ isCertain: z.literal("on", { error: "people.erasure.mustBeCertain" }) });
export const OwnDetailsInput = z.object({ name: shortText(120), language: z.enum(languages), phone: optionalText(40) });
export type OwnDetailsInput = z.infer<typeof OwnDetailsInput>;

/** "cohort:<id>", or "installation": a scope as one value of a select. */
const scopeValue = z
  .string()
  .regex(/^(installation|(organiser|programme|cohort|call|team):[0-9a-f-]{36})$/, { error: "errors.choose" })
  .transform((value): Scope => {
    const [kind, id] = value.split(":");
    const named = scopeKinds.find((k) => k === kind);
    return named === undefined || named === "installation" || id === undefined ? { kind: "installation" } : { kind: named, id };
  });
export const GrantRoleInput = z.object({ email: emailAddress, name: shortText(120), language: z.enum(languages), role: z.enum(grantedRoles), scope: scopeValue });
export type GrantRoleInput = z.infer<typeof GrantRoleInput>;
