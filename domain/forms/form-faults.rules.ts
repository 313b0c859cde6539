import { comparisonsFor, needsValue, questionsBefore } from "#domain/programmes/conditions.rules.ts";
import type { Condition, FormContent, FormSection, Question, ShownWhen } from "#domain/programmes/form.schema.ts";
import { hasOptions } from "#domain/programmes/question-kinds.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { allQuestions } from "./form-edit.rules.ts";

export const formFaultKinds = [
  "missing-language",
  "unknown-question",
  "later-question",
  "odd-comparison",
  "no-value",
  "unknown-option",
  "few-options",
  "same-option",
  "no-columns",
  "personal-without-end",
  "nothing-asked",
  "min-over-max",
  "too-many-picks",
] as const;
export type FormFaultKind = (typeof formFaultKinds)[number];

/** What is wrong with a form, and where: in a question of eligibility, in a section's head or in a question. A missing language is told, the rest keeps the form from being used. */
export type FormFault = { eligibility?: string; section?: string; question?: string; fault: FormFaultKind; language?: Language; name?: string };

export const blocks = (fault: FormFault): boolean => fault.fault !== "missing-language";

type Told = Omit<FormFault, "eligibility" | "section" | "question">;

/** Languages in which one of the texts is not there; a text that is there in none may be left out. */
const missingLanguages = (texts: LocalizedText[], languages: readonly Language[]): Told[] =>
  languages.filter((l) => texts.some((text) => Object.values(text).some((there) => there.trim()) && !text[l]?.trim())).map((language) => ({ fault: "missing-language" as const, language }));

function conditionFaults({ question, is, values }: Condition, form: FormContent, before: Question[]): Told[] {
  const asked = before.find((q) => q.key === question);
  if (!asked) return [{ fault: allQuestions(form).some((q) => q.key === question) ? "later-question" : "unknown-question", name: question }];
  if (!comparisonsFor(asked.kind).includes(is)) return [{ fault: "odd-comparison", name: question }];
  if (!needsValue(is)) return [];
  if (values.length === 0) return [{ fault: "no-value", name: question }];
  const unknown = hasOptions(asked.kind) ? values.find((v) => !asked.options?.some((o) => o.value === v)) : undefined;
  return unknown === undefined ? [] : [{ fault: "unknown-option", name: unknown }];
}

const whenFaults = (when: ShownWhen | undefined, form: FormContent, before: Question[]): Told[] => when?.conditions.flatMap((c) => conditionFaults(c, form, before)) ?? [];

function shapeFaults({ kind, options = [], columns = [], personal, keepMonths, min, max, picks }: Question): Told[] {
  const faults: (FormFaultKind | false)[] = [
    hasOptions(kind) && options.length < 2 && "few-options",
    hasOptions(kind) && new Set(options.map((o) => o.value)).size < options.length && "same-option",
    kind === "table" && columns.length === 0 && "no-columns",
    kind === "ranking" && (picks ?? 0) > options.length && "too-many-picks",
    personal === true && keepMonths === undefined && "personal-without-end",
    min !== undefined && max !== undefined && min > max && "min-over-max",
  ];
  return faults.flatMap((fault) => (fault ? [{ fault }] : []));
}

const textsOf = (q: Question): LocalizedText[] => [q.label, q.help, ...(q.options ?? []).map((o) => o.label), ...(q.columns ?? []).map((c) => c.label)];

function sectionFaults(form: FormContent, section: FormSection, languages: readonly Language[]): FormFault[] {
  const told = [
    ...missingLanguages([section.title, section.lead], languages),
    ...(section.questions.length === 0 ? [{ fault: "nothing-asked" as const }] : []),
    ...whenFaults(section.shownWhen, form, questionsBefore(form, { section: section.key })),
  ];
  const inQuestions = section.questions.flatMap((q) =>
    [...missingLanguages(textsOf(q), languages), ...shapeFaults(q), ...whenFaults(q.shownWhen, form, questionsBefore(form, { section: section.key, question: q.key }))].map((f) => ({
      ...f,
      question: q.key,
    })),
  );
  return [...told, ...inQuestions].map((f) => ({ ...f, section: section.key }));
}

/** Everything that is wrong with a form whose call is in these languages, in the form's order. */
export const formFaults = (form: FormContent, languages: readonly Language[]): FormFault[] => [
  ...form.eligibility.flatMap((q) => missingLanguages([q.question, q.otherwise], languages).map((f) => ({ ...f, eligibility: q.key }))),
  ...form.sections.flatMap((s) => sectionFaults(form, s, languages)),
];
