import { typedAnswers } from "#app/applications/typed-answers.ts";
import { rowsOf } from "#domain/applications/answer-shapes.rules.ts";
import { PlanRows, type PlanValue } from "#domain/assignments/plan.schema.ts";
import { asText } from "#domain/assignments/plan-values.rules.ts";

/** The values of a form of `fields.key` (for a table `fields.key.0.column`) as they were typed. */
export const typedValues = (form: FormData): Record<string, PlanValue> =>
  Object.fromEntries(Object.entries(typedAnswers(form, "fields.")).map(([key, typed]) => [key, typeof typed === "string" ? typed : rowsOf(typed)]));

function readRows(text: string): PlanValue {
  try {
    return PlanRows.parse(JSON.parse(text || "[]"));
  } catch {
    return []; // not what the page sent: then nothing was there
  }
}

/** What the typed values started from, of the form's `was.key`; a table's rows travel as one text. */
export const startValues = (form: FormData, typed: Record<string, PlanValue>): Record<string, PlanValue> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => {
      const was = form.get(`was.${key}`);
      const text = typeof was === "string" ? was : "";
      return [key, typeof value === "string" ? text : readRows(text)];
    }),
  );

/** What the fields of a value start from, by their names. */
export function valueFields(key: string, value: PlanValue): Record<string, string> {
  const cells =
    typeof value === "string" ? [[`fields.${key}`, value] as const] : value.flatMap((row, i) => Object.entries(row).map(([column, cell]) => [`fields.${key}.${i}.${column}`, cell] as const));
  return { ...Object.fromEntries(cells), [`was.${key}`]: asText(value) };
}
