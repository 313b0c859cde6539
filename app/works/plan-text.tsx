import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import type { ShownBlock, ShownField } from "./plan-view.server.ts";

/** The answer of a field, as it was written; a date as the reader writes dates. */
export function FieldText({ field, text = field.text }: { field: Pick<ShownField, "kind" | "text">; text?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (text.trim() === "") return <p className="text-muted">{t("works.nothing")}</p>;
  return <p className="whitespace-pre-line">{field.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text}</p>;
}

/** A plan to read: blocks, their fields, and after each block what `children` gives for it. Fields without an answer are left out unless `all`. */
export function PlanText({ blocks, level = 2, all = false, children }: { blocks: ShownBlock[]; level?: 2 | 3; all?: boolean; children?: (block: ShownBlock) => ReactNode }) {
  const Field = level === 2 ? "h3" : "h4";
  return (
    <>
      {blocks.map((block) => {
        const fields = block.fields.filter((field) => all || field.text.trim() !== "");
        if (fields.length === 0 && !children) return null;
        return (
          <Section key={block.key} id={`block-${block.key}`} level={level} title={<LocalizedText {...block.title} />}>
            {fields.length === 0 && <FieldText field={{ kind: "long", text: "" }} />}
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
