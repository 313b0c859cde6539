import * as z from "zod";
import { FormContent } from "#domain/programmes/form.schema.ts";

const mark = "kohortti-form";
const FormFile = z.object({ type: z.literal(mark), version: z.literal(1), form: FormContent });

/** A form as the text of a file. */
export const writeFormFile = (form: FormContent): string => `${JSON.stringify({ type: mark, version: 1, form } satisfies z.input<typeof FormFile>, null, 2)}\n`;

export const largestFormFile = 1_000_000;

/** Where a file is not as a form should be: the place in it, "sections 2 questions 1 label", and the sentence. */
export type FileFault = { place: string; sentence: string };
export type ReadFormFile = { ok: true; form: FormContent } | { ok: false; why: "not-json" | "not-a-form"; faults: FileFault[] };

/** Places count from one, as people count sections and questions. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .slice(1)
    .map((part) => (typeof part === "number" ? String(part + 1) : String(part)))
    .join(" ");

/** The form of a file, or what is wrong with it, at most ten things. */
export function readFormFile(text: string): ReadFormFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, why: "not-json", faults: [] };
  }
  if (!z.object({ type: z.literal(mark) }).safeParse(content).success) return { ok: false, why: "not-a-form", faults: [] };
  const read = FormFile.safeParse(content);
  if (read.success) return { ok: true, form: read.data.form };
  return { ok: false, why: "not-a-form", faults: read.error.issues.slice(0, 10).map((issue) => ({ place: placeOf(issue.path), sentence: issue.message })) };
}
