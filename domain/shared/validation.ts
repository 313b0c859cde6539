import * as z from "zod";

/** The sentence for what zod found, as a text key with its numbers: "errors.tooLong?max=200". */
function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "errors.required" : issue.expected === "number" || issue.expected === "int" ? "errors.number" : "errors.invalid";
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? Number(issue.minimum) <= 1
          ? "errors.required"
          : `errors.tooShort?min=${issue.minimum}`
        : `errors.tooLittle?min=${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `errors.tooLong?max=${issue.maximum}` : issue.origin === "array" ? `errors.tooMany?max=${issue.maximum}` : `errors.tooMuch?max=${issue.maximum}`;
    case "invalid_format":
      return issue.format === "email" ? "errors.email" : issue.format === "url" ? "errors.url" : "errors.invalid";
    case "invalid_value":
      return "errors.choose";
    default:
      return "errors.invalid";
  }
}

// Every schema of the product speaks in text keys; a schema's own `error` is a key as well.
z.config({ customError: sentence });

/** The errors of a parsed form, by field name. */
export function readableErrors(error: Record<string, string[] | null> | null | undefined): Record<string, string[]> {
  return Object.fromEntries(Object.entries(error ?? {}).flatMap(([name, list]) => (list ? [[name, list]] : [])));
}

/** An e-mail address in lower case (domain and local part: people mistype case, and no mail host here tells them apart). */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const shortText = (max = 200) => z.string().trim().min(1).max(max);
export const longText = (max = 20_000) => z.string().trim().min(1).max(max);
export const optionalText = (max = 200) => z.string().trim().max(max).default("");
/** The mark of what a form showed (`readMark`); a caller that showed nothing sends none. */
export const seenMark = z
  .string()
  .regex(/^\d{1,19}$/)
  .optional();
/** The value of a checkbox: ticked or not. */
export const tick = z
  .enum(["on", "true", "1"])
  .optional()
  .transform((v) => v !== undefined);
/** The value of an `<input type="datetime-local">`: wall-clock time without a zone, "2026-12-11T16:00". */
export const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "errors.dateTime" });
/** A day, "2026-12-11". */
export const dayText = z.iso.date({ error: "errors.date" });
/** "9:00", "9.00" or "09:00" as people write it; read as "09:00". */
export const clockTime = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, { error: "errors.clock" })
  .transform((v) => v.replace(".", ":").padStart(5, "0"));
/** The version of a text that the form started from. */
export const versionNumber = z.coerce.number().int().min(0);
export const nothing = z.object({});
