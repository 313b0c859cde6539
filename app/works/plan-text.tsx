import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import type { PlanValue } from "#domain/assignments/plan.schema.ts";
import { asText, rowsOf, textOf } from "#domain/assignments/plan-values.rules.ts";
import { PlanTable } from "./plan-table.tsx";
import type { ShownBlock, ShownField } from "./plan-view.server.ts";

/** The answer of a field, as it was written; a date as the reader writes dates. */
export function FieldText({ field, value = field.value }: { field: Pick<ShownField, "kind" | "columns" | "label" | "value">; value?: PlanValue }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (field.kind === "table" && rowsOf(value).length > 0) return <PlanTable label={field.label.text} columns={field.columns ?? []} rows={rowsOf(value)} />;
  const text = textOf(value);
  if (text.trim() === "") return <p className="text-muted">{t("works.nothing")}</p>;
  return <p className="whitespace-pre-line">{field.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text}</p>;
}

/** A plan to read: blocks, their fields, and after each block what `children` gives for it. Fields without an answer are left out unless `all`. */
export function PlanText({ blocks, level = 2, all = false, children }: { blocks: ShownBlock[]; level?: 2 | 3; all?: boolean; children?: (block: ShownBlock) => ReactNode }) {
  const { t } = useTranslation();
  const Field = level === 2 ? "h3" : "h4";
  return (
    <>
      {blocks.map((block) => {
        const fields = block.fields.filter((field) => all || asText(field.value).trim() !== "");
        if (fields.length === 0 && !children) return null;
        return (
          <Section key={block.key} id={`block-${block.key}`} level={level} title={<LocalizedText {...block.title} />}>
            {fields.length === 0 && <p className="text-muted">{t("works.nothing")}</p>}
            {fields.map((field) => (
              <div key={field.key} className="stack stack-close">
                {block.fields.length > 1 && (
                  <Field className="kicker">
                    <LocalizedText {...field.label} />
                  </Field>
                )}
                <FieldText field={field} />
              </div>
            ))}
            {children?.(block)}
          </Section>
        );
      })}
    </>
  );
}
