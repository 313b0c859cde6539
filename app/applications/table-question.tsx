import { RowsField } from "#app/applications/rows-field.tsx";
import { useLanguage } from "#app/shell/use-root.ts";
import type { FieldBase } from "#app/ui/field-frame.tsx";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

type Props = {
  field: FieldBase;
  question: Pick<Question, "key" | "columns" | "maxRows">;
  /** what stands in the cells, by the names of their fields */
  values(name: string): string[];
  /** as many rows at the least */
  rows?: number;
  errors?(name: string): string[] | undefined;
};

const mostRows = 50;

/** A table's question with the rows that hold something, and at least one. */
export function TableQuestion({ field, question, values, rows = 0, errors }: Props) {
  const language = useLanguage();
  const columns = (question.columns ?? []).map((c) => ({ key: c.key, kind: c.kind, label: readText(c.label, language).text, optional: c.optional }));
  const maxRows = question.maxRows ?? mostRows;
  const nameOf = (row: number, column: string) => `${field.name}.${row}.${column}`;
  const cell = (row: number, column: string) => values(nameOf(row, column))[0] ?? "";
  const last = Array.from({ length: mostRows }, (_, row) => mostRows - row).find((count) => columns.some((c) => cell(count - 1, c.key) !== "")) ?? 0;
  return (
    <RowsField
      field={field}
      question={question.key}
      columns={columns}
      maxRows={maxRows}
      count={Math.max(last, Math.min(maxRows, Math.max(1, rows)))}
      cell={cell}
      errorsOf={errors && ((row, column) => errors(nameOf(row, column)))}
    />
  );
}
