import type { PlanContent, PlanField, PlanTemplate } from "#domain/assignments/plan.schema.ts";
import { isBlockReady, isFilled } from "#domain/assignments/work.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText, type ReadText } from "#domain/shared/localized-text.ts";

export type ShownField = { key: string; label: ReadText; help: string; kind: PlanField["kind"]; required: boolean; text: string };
export type ShownBlock = { key: string; title: ReadText; help: string; state: "ready" | "begun" | "empty"; fields: ShownField[] };

/** A plan in the reader's language, block by block. */
export const planView = (template: PlanTemplate, content: PlanContent, language: Language): ShownBlock[] =>
  template.blocks.map((block) => ({
    key: block.key,
    title: readText(block.title, language),
    help: readText(block.help, language).text,
    state: isBlockReady(block, content) ? "ready" : block.fields.some((field) => isFilled(content, field.key)) ? "begun" : "empty",
    fields: block.fields.map((field) => ({
      key: field.key,
      label: readText(field.label, language),
      help: readText(field.help, language).text,
      kind: field.kind,
      required: field.required,
      text: content[field.key] ?? "",
    })),
  }));
