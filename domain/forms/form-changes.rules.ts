import type { FormContent } from "#domain/programmes/form.schema.ts";
import { canonicalJson } from "#domain/shared/canonical-json.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { allQuestions, headOf, type FormItem } from "./form-edit.rules.ts";

export type FormChange = { kind: "added" | "removed" | "changed"; what: FormItem["kind"]; key: string; name: LocalizedText };

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

function changesIn<Item extends { key: string }>(what: FormChange["what"], before: Item[], after: Item[], nameOf: (item: Item) => LocalizedText): FormChange[] {
  const told = (kind: FormChange["kind"], item: Item) => ({ kind, what, key: item.key, name: nameOf(item) });
  const newer = after.flatMap((item) => {
    const former = before.find((b) => b.key === item.key);
    if (!former) return [told("added", item)];
    return same(former, item) ? [] : [told("changed", item)];
  });
  return [...newer, ...before.filter((b) => !after.some((a) => a.key === b.key)).map((b) => told("removed", b))];
}

/** What a form has that its former version had not, the other way round, and what reads differently; the order of things is not told. */
export const formChanges = (before: FormContent, after: FormContent): FormChange[] => [
  ...changesIn("eligibility", before.eligibility, after.eligibility, (q) => q.question),
  ...changesIn("section", before.sections.map(headOf), after.sections.map(headOf), (s) => s.title),
  ...changesIn("question", allQuestions(before), allQuestions(after), (q) => q.label),
];

export const sameForm = (a: FormContent, b: FormContent): boolean => same(a, b);

/** The questions whose key another kind of question takes over. */
export const kindsThatChange = (before: { key: string; kind: string }[], after: { key: string; kind: string }[]): string[] =>
  after.filter((q) => before.some((b) => b.key === q.key && b.kind !== q.kind)).map((q) => q.key);
