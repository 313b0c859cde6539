import type { FormContent } from "#domain/programmes/form.schema.ts";
import { findItem, removeItem, sectionOf, type FormItem } from "./form-edit.rules.ts";

/** One step up or down, before another of its kind, or (a question) last in a section. */
export type Move = { to: "up" } | { to: "down" } | { to: "before"; key: string } | { to: "into"; key: string };

const inserted = <Item>(list: Item[], at: number, item: Item): Item[] => [...list.slice(0, at), item, ...list.slice(at)];
const keys = (list: { key: string }[]) => list.map((i) => i.key);

/** The list with one of it in another place; as it was when there is no such place. */
function movedIn<Item extends { key: string }>(list: Item[], key: string, move: Move): Item[] {
  const item = list.find((i) => i.key === key);
  const rest = list.filter((i) => i.key !== key);
  const from = keys(list).indexOf(key);
  const at = move.to === "up" ? from - 1 : move.to === "down" ? from + 1 : move.to === "before" ? keys(rest).indexOf(move.key) : -1;
  return !item || at < 0 || at > rest.length ? list : inserted(rest, at, item);
}

/** Where a step leads: over the edge of a section into its neighbour. */
function step(form: FormContent, key: string, by: -1 | 1): { section: string; at: number } | undefined {
  const index = form.sections.findIndex((s) => s.questions.some((q) => q.key === key));
  const here = form.sections[index];
  if (!here) return undefined;
  const at = keys(here.questions).indexOf(key) + by;
  if (at >= 0 && at < here.questions.length) return { section: here.key, at };
  const next = form.sections[index + by];
  return next && { section: next.key, at: by < 0 ? next.questions.length : 0 };
}

function moveQuestion(form: FormContent, key: string, move: Move): FormContent {
  const question = findItem(form, { kind: "question", key });
  if (!question || !("kind" in question)) return form;
  const rest = removeItem(form, { kind: "question", key });
  const lengthOf = (section: string) => rest.sections.find((s) => s.key === section)?.questions.length;
  const aim = (): { section: string; at: number } | undefined => {
    if (move.to === "up") return step(form, key, -1);
    if (move.to === "down") return step(form, key, 1);
    if (move.to === "into") return { section: move.key, at: lengthOf(move.key) ?? -1 };
    const section = sectionOf(rest, move.key);
    return section && { section: section.key, at: keys(section.questions).indexOf(move.key) };
  };
  const to = aim();
  if (!to || lengthOf(to.section) === undefined) return form;
  return { ...rest, sections: rest.sections.map((s) => (s.key === to.section ? { ...s, questions: inserted(s.questions, to.at, question) } : s)) };
}

/** The form with the question or section in its new place; as it was when there is no such place. */
export function moveItem(form: FormContent, { kind, key }: FormItem, move: Move): FormContent {
  if (kind === "question") return moveQuestion(form, key, move);
  return kind === "section" ? { ...form, sections: movedIn(form.sections, key, move) } : { ...form, eligibility: movedIn(form.eligibility, key, move) };
}

/** What a button or dragging asked for, "question budget before goal"; see `MoveInput`. */
export function readMove(text: string): { item: FormItem; move: Move } {
  const [kind, key = "", to, other = ""] = text.split(" ");
  const item: FormItem = { kind: kind === "section" || kind === "eligibility" ? kind : "question", key };
  if (to === "up" || to === "down") return { item, move: { to } };
  return { item, move: { to: to === "into" ? "into" : "before", key: other } };
}
