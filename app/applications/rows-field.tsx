import { useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { answerField } from "#app/applications/typed-answers.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldGroup, type FieldBase } from "#app/ui/field-frame.tsx";
import { Fieldset, NumberField, TextField } from "#app/ui/field.tsx";

export type RowColumn = { key: string; label: string; kind: "text" | "number" | "money" };
type Props = { field: FieldBase; question: string; columns: RowColumn[]; maxRows: number; /** how many rows stand there at first */ count: number; cell(row: number, column: string): string };

/**
 * A question that takes rows. The buttons send the form (`row`: "add" or "remove", the question, the row), which saves
 * it and shows it with a row more or less; with script the rows change in place.
 */
export function RowsField({ field, question, columns, maxRows, count, cell }: Props) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => Array.from({ length: count }, (_, i) => i));
  const change = (to: (rows: number[]) => number[]) => (event: MouseEvent) => {
    event.preventDefault();
    setRows(to);
  };
  return (
    <FieldGroup field={field}>
      <div className="field-parts">
        {rows.map((made, i) => (
          <Fieldset key={made} legend={t("applications.section.row", { number: i + 1 })}>
            {columns.map((column, c) => {
              const Field = column.kind === "text" ? TextField : NumberField;
              const name = answerField(question, i, column.key);
              return (
                <Field
                  key={column.key}
                  name={name}
                  id={i === 0 && c === 0 ? field.name : name}
                  label={column.label}
                  defaultValue={cell(made, column.key)}
                  autoComplete="off"
                  inputMode={column.kind === "text" ? undefined : "decimal"}
                />
              );
            })}
            {rows.length > 1 && (
              <div>
                <Button variant="quiet" size="compact" name="row" value={`remove ${question} ${i}`} onClick={change((now) => now.filter((row) => row !== made))}>
                  {t("applications.section.removeRow", { number: i + 1 })}
                </Button>
              </div>
            )}
          </Fieldset>
        ))}
        {rows.length < maxRows && (
          <Button variant="secondary" size="compact" name="row" value={`add ${question} ${rows.length}`} onClick={change((now) => [...now, Math.max(-1, ...now) + 1])}>
            {t("applications.section.addRow")}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
