import type { PlanBlock, PlanContent, PlanField, PlanTemplate, WorkState } from "./plan.schema.ts";

/** Line ends as one character: browsers send two. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n");

export const fieldsOf = (template: PlanTemplate): PlanField[] => template.blocks.flatMap((block) => block.fields);

export type Clash = { key: string; mine: string; theirs: string };

/**
 * Puts a writer's texts on top of what is there now. `was` is what the writer started from: a text that the writer did
 * not touch stays as others have made it; one that both have changed, differently, is a clash and stays unsaved.
 */
export function mergeTexts(now: PlanContent, was: PlanContent, mine: PlanContent): { content: PlanContent; changed: string[]; clashes: Clash[] } {
  const content = { ...now };
  const changed: string[] = [];
  const clashes: Clash[] = [];
  for (const [key, text] of Object.entries(mine)) {
    const [current, base] = [now[key] ?? "", was[key] ?? ""];
    if (text === base || text === current) continue;
    if (current !== base) clashes.push({ key, mine: text, theirs: current });
    else {
      content[key] = text;
      changed.push(key);
    }
  }
  return { content, changed, clashes };
}

export const isFilled = (content: PlanContent, key: string): boolean => (content[key] ?? "").trim() !== "";

/** Required fields that are still empty, in the order of the plan. */
export const missingFields = (template: PlanTemplate, content: PlanContent): PlanField[] => fieldsOf(template).filter((field) => field.required && !isFilled(content, field.key));

/** A block is ready when its required fields are filled, or, if it has none, when something is written in it. */
export const isBlockReady = (block: PlanBlock, content: PlanContent): boolean =>
  block.fields.some((field) => isFilled(content, field.key)) && block.fields.every((field) => !field.required || isFilled(content, field.key));

export type Dates = { opensAt: Date; dueAt: Date; finalDueAt: Date; overrideDueAt: Date | null };

/** The deadline of a version: a team's own date replaces the first one, and moves the final one only when it is later. */
export function dueOf(dates: Dates, number: number): Date {
  const first = dates.overrideDueAt ?? dates.dueAt;
  return number <= 1 || first > dates.finalDueAt ? first : dates.finalDueAt;
}

export const isLate = (dates: Dates, number: number, submittedAt: Date): boolean => submittedAt > dueOf(dates, number);

/** Until the deadline of the latest version, while it waits for its readers. */
export const mayTakeBack = (work: { state: WorkState; submittedNumber: number; dates: Dates }, now: Date): boolean =>
  work.state === "submitted" && work.submittedNumber > 0 && now <= dueOf(work.dates, work.submittedNumber);

/** What the team itself calls its work, when the plan has a field for it and it is filled. */
export const ownTitle = (template: PlanTemplate, content: PlanContent): string => (template.titleKey ? (content[template.titleKey] ?? "").trim() : "");

/** A team without its first version when the deadline has passed. */
export const isOverdue = (dates: Dates, submittedNumber: number, now: Date): boolean => submittedNumber === 0 && now > dueOf(dates, 1);

export type FieldComparison = { key: string; before: string; after: string; isSame: boolean };

/** Two versions field by field, in the order of the plan. */
export const compareVersions = (template: PlanTemplate, before: PlanContent, after: PlanContent): FieldComparison[] =>
  fieldsOf(template).map(({ key }) => ({ key, before: before[key] ?? "", after: after[key] ?? "", isSame: (before[key] ?? "") === (after[key] ?? "") }));

export const isSameContent = (template: PlanTemplate, a: PlanContent, b: PlanContent): boolean => compareVersions(template, a, b).every((field) => field.isSame);
