import { useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { FieldGroup, type FieldBase } from "#app/ui/field-frame.tsx";
import { DateField, Fieldset, NumberField, Select, TextField } from "#app/ui/field.tsx";
import type { ColumnKind } from "#domain/programmes/form.schema.ts";
import { scale } from "#domain/programmes/table-rows.rules.ts";

export type RowColumn = { key: string; label: string; kind: ColumnKind; optional?: boolean };
type Props = {
  field: FieldBase;
  question: string;
  columns: RowColumn[];
  maxRows: number;
  /** how many rows stand there at first */
  count: number;
  cell(row: number, column: string): string;
  /** sentences beside a cell that stood there at first */
  errorsOf?(row: number, column: string): string[] | undefined;
};

function CellField({ kind, ...props }: Pick<RowColumn, "kind"> & FieldBase & { defaultValue: string }) {
  switch (kind) {
    case "text":
      return <TextField {...props} autoComplete="off" />;
    case "date":
      return <DateField {...props} />;
    case "scale":
      return <Select {...props} width="short" empty="–" options={scale.map((value) => ({ value, label: value }))} />;
    case "number":
    case "money":
      return <NumberField {...props} decimal unit={kind === "money" ? "€" : undefined} />;
  }
}

/**
 * A question that takes rows. The buttons send the form (`row`: "add" or "remove", the question, the row), which saves
 * it and shows it with a row more or less; with script the rows change in place.
 */
export function RowsField({ field, question, columns, maxRows, count, cell, errorsOf }: Props) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => Array.from({ length: count }, (_, i) => i));
  const change = (to: (rows: number[]) => number[]) => (event: MouseEvent) => {
    event.preventDefault();
    setRows(to);
    event.currentTarget.dispatchEvent(new Event("input", { bubbles: true })); // a row is typing too, for whoever saves the form by itself
  };
  return (
    <FieldGroup field={field}>
      <div className="field-parts">
        {rows.map((made, i) => (
          <Fieldset key={made} legend={t("applications.section.row", { number: i + 1 })} side>
            {columns.map((column, c) => {
              const name = `${field.name}.${i}.${column.key}`;
              return (
                <CellField
                  key={column.key}
                  kind={column.kind}
                  name={name}
                  id={i === 0 && c === 0 ? field.name : name}
                  label={column.label}
                  optional={column.optional}
                  errors={errorsOf?.(made, column.key)}
                  defaultValue={cell(made, column.key)}
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
