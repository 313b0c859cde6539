import type { Question } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import type { Answer, AnswerParts } from "./answers.schema.ts";
import { redactor, type Identity } from "./redaction.rules.ts";
import type { Shown } from "./shown-form.rules.ts";

/** What stands where something was taken out, in the language of the application. */
export const removedMark: Record<Language, string> = { fi: "[poistettu]", sv: "[borttaget]", en: "[removed]" };

/** Questions that ask who somebody is, and files, out of which only a person can take names: those with a redacted copy stay. */
const identifying: ReadonlySet<Question["kind"]> = new Set(["email", "phone", "link", "address", "organisation", "file"]);
const written: ReadonlySet<Question["kind"]> = new Set(["short", "long", "table"]);

const isAnonymous = (q: Question, copies: readonly string[]) => !q.personal && (!identifying.has(q.kind) || copies.includes(q.key));

function redactAnswer(answer: Answer, redact: (text: string) => string): Answer {
  const parts = (of: AnswerParts) => Object.fromEntries(Object.entries(of).map(([name, text]) => [name, redact(text)]));
  if (typeof answer === "string") return redact(answer);
  if (!Array.isArray(answer)) return parts(answer);
  return answer.map((one: string | AnswerParts) => (typeof one === "string" ? redact(one) : parts(one))) as Answer;
}

/** An application as reviewers read it while applicants are hidden; `copies` are the questions whose files have a redacted copy. Conditions have done their work, and are left out with the questions that they ask of. */
export function blindCopy({ form, answers }: Shown, identity: Identity, language: Language, copies: readonly string[]): Shown {
  const redact = redactor(identity, removedMark[language]);
  const sections = form.sections
    .map(({ shownWhen: _, ...section }) => ({ ...section, questions: section.questions.filter((q) => isAnonymous(q, copies)).map(({ shownWhen: __, ...question }) => question) }))
    .filter((section) => section.questions.length > 0);
  const left = sections
    .flatMap((s) => s.questions)
    .flatMap((q) => (answers[q.key] === undefined ? [] : [[q.key, written.has(q.kind) ? redactAnswer(answers[q.key]!, redact) : answers[q.key]!] as const]));
  return { form: { ...form, sections }, answers: Object.fromEntries(left) };
}
