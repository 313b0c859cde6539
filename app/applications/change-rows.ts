import { rowsOf } from "#domain/applications/answer-shapes.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";

/** What a button of a table asked for without script: one row more, or one away; `count` rows are to be shown then. */
export type RowChange = { question: string; count: number; removed: number | null };

/** Reads the button's value, "add budget 2" or "remove budget 0"; null for anything else. */
export function rowChange(value: string | undefined): RowChange | null {
  const [, act, question = "", number] = /^(add|remove) ([a-z0-9-]{1,60}) (\d{1,2})$/.exec(value ?? "") ?? [];
  if (!act) return null;
  return act === "add" ? { question, count: Number(number) + 1, removed: null } : { question, count: 1, removed: Number(number) };
}

/** The answers without the row that was taken away. */
export const changeRows = (answers: Answers, { question, removed }: RowChange): Answers =>
  removed === null ? answers : { ...answers, [question]: rowsOf(answers[question]).filter((_, i) => i !== removed) };

/** The rows that the address asks for, "budget.3". */
export function readRows(value: string | null): { question: string; count: number } | null {
  const [, question = "", count] = /^([a-z0-9-]{1,60})\.(\d{1,2})$/.exec(value ?? "") ?? [];
  return count ? { question, count: Number(count) } : null;
}
