import type { EligibilityQuestion, FormContent, FormSection, Question } from "#domain/programmes/form.schema.ts";
import { slugOf } from "#domain/programmes/slug.rules.ts";

export type FormItem = { kind: "question" | "section" | "eligibility"; key: string };
export type SectionHead = Omit<FormSection, "questions">;

export const mostSections = 30;
export const mostQuestions = 50;
export const mostEligibility = 20;
/** What the address of the page that asks the eligibility questions says beside their answers. */
export const keysOfThePage = ["checked", "index", "kept"];

/** A key made of a name that no other has: "budget", "budget-2". */
export function freeKey(name: string, taken: readonly string[]): string {
  const start = slugOf(name).slice(0, 50) || "item";
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? start : `${start}-${n}`;
    if (!taken.includes(key)) return key;
  }
}

export const allQuestions = (form: FormContent): Question[] => form.sections.flatMap((s) => s.questions);
export const sectionOf = (form: FormContent, question: string): FormSection | undefined => form.sections.find((s) => s.questions.some((q) => q.key === question));
/** The question, the head of the section or the question of eligibility as it is now. */
export const findItem = (form: FormContent, { kind, key }: FormItem): Question | SectionHead | EligibilityQuestion | undefined => {
  if (kind === "eligibility") return form.eligibility.find((q) => q.key === key);
  if (kind === "question") return allQuestions(form).find((q) => q.key === key);
  const section = form.sections.find((s) => s.key === key);
  return section && headOf(section);
};
export const headOf = ({ questions: _, ...head }: FormSection): SectionHead => head;

const mapSections = (form: FormContent, change: (section: FormSection) => FormSection): FormContent => ({ ...form, sections: form.sections.map(change) });

/** The question in its place, or last in the section when it is new. */
export const putQuestion = (form: FormContent, section: string, question: Question): FormContent =>
  mapSections(form, (s) =>
    s.questions.some((q) => q.key === question.key)
      ? { ...s, questions: s.questions.map((q) => (q.key === question.key ? question : q)) }
      : s.key === section && !allQuestions(form).some((q) => q.key === question.key)
        ? { ...s, questions: [...s.questions, question] }
        : s,
  );

/** The head of a section in its place, or a new section last. */
export const putSection = (form: FormContent, head: SectionHead): FormContent =>
  form.sections.some((s) => s.key === head.key)
    ? mapSections(form, (s) => (s.key === head.key ? { ...head, questions: s.questions } : s))
    : { ...form, sections: [...form.sections, { ...head, questions: [] }] };

/** A question of who may apply in its place, or last when it is new. */
export const putEligibility = (form: FormContent, question: EligibilityQuestion): FormContent => ({
  ...form,
  eligibility: form.eligibility.some((q) => q.key === question.key) ? form.eligibility.map((q) => (q.key === question.key ? question : q)) : [...form.eligibility, question],
});

const withoutEligibility = (form: FormContent, key: string): FormContent => ({ ...form, eligibility: form.eligibility.filter((q) => q.key !== key) });

export const removeItem = (form: FormContent, { kind, key }: FormItem): FormContent =>
  kind === "eligibility"
    ? withoutEligibility(form, key)
    : kind === "section"
      ? { ...form, sections: form.sections.filter((s) => s.key !== key) }
      : mapSections(form, (s) => ({ ...s, questions: s.questions.filter((q) => q.key !== key) }));
