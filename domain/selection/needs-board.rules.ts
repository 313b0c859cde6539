import type { Answers } from "#domain/applications/answers.schema.ts";
import { shownForm } from "#domain/applications/shown-form.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

/** What is gathered (`question`, a text question's key) and into which columns (`by`: a choice question's key, or the region). */
export type BoardChoice = { question: string; by: string };
type Sent = { id: string; form: FormContent; answers: Answers; attachments: { questionKey: string }[]; parties: { name: string; regionCode: string | null }[] };
export type Need = { applicationId: string; parties: string[]; text: string };
/** `label` is null for applications that chose nothing. */
export type BoardColumn = { key: string; label: LocalizedText | null; needs: Need[] };

export const byRegion = "region";

const questionsOf = (form: FormContent): Question[] => form.sections.flatMap((s) => s.questions);
const isText = (q: Question) => q.kind === "long" || q.kind === "short";
const isChoice = (q: Question) => q.kind === "one" || q.kind === "many";

/** The questions that a board can gather and those that can make its columns, from the newest form. */
export function boardQuestions(form: FormContent): { texts: Question[]; choices: Question[] } {
  const all = questionsOf(form);
  return { texts: all.filter(isText), choices: all.filter(isChoice) };
}

/** What is asked for where the form has it; else the first long text, by the first choice or else by region. */
export function chooseBoard(form: FormContent, asked: Partial<BoardChoice>): BoardChoice | undefined {
  const { texts, choices } = boardQuestions(form);
  const question = texts.find((q) => q.key === asked.question) ?? texts.find((q) => q.kind === "long") ?? texts[0];
  if (!question) return undefined;
  const by = asked.by === byRegion ? byRegion : (choices.find((q) => q.key === asked.by)?.key ?? choices[0]?.key ?? byRegion);
  return { question: question.key, by };
}

const chosenIn = ({ answers, parties }: Sent, by: string): string[] => {
  if (by === byRegion) return [parties[0]?.regionCode ?? ""];
  const answer = answers[by];
  const values = [answer].flat().filter((v) => typeof v === "string" && v !== "");
  return values.length > 0 ? (values as string[]) : [""];
};

/**
 * What the applications say to one question, in columns by what they chose in another, in the order of its options (regions
 * by number, where `regionName` gives the words). Who chose several stands in each; who chose nothing, in a column without
 * a name. Answers that their own form does not ask, and empty ones, are left out.
 */
export function needsBoard(sent: Sent[], newest: FormContent, { question, by }: BoardChoice, regionName: (code: string) => LocalizedText): BoardColumn[] {
  const needs = sent.flatMap((application) => {
    const shown = shownForm(
      application.form,
      application.answers,
      application.attachments.map((f) => f.questionKey),
    );
    const text = shown.answers[question];
    if (typeof text !== "string" || text.trim() === "") return [];
    return [{ columns: chosenIn({ ...application, answers: shown.answers }, by), need: { applicationId: application.id, parties: application.parties.map((p) => p.name), text: text.trim() } }];
  });
  const options =
    by === byRegion
      ? [...new Set(needs.flatMap((n) => n.columns))]
          .filter(Boolean)
          .sort()
          .map((code) => ({ value: code, label: regionName(code) }))
      : (questionsOf(newest).find((q) => q.key === by)?.options ?? []);
  const known = new Set(options.map((o) => o.value));
  const inColumn = (value: string) => needs.filter((n) => (value === "" ? n.columns.every((c) => !known.has(c)) : n.columns.includes(value))).map((n) => n.need);
  const columns: BoardColumn[] = [...options.map((o) => ({ key: o.value, label: o.label, needs: inColumn(o.value) })), { key: "", label: null, needs: inColumn("") }];
  return columns.filter((c) => c.needs.length > 0);
}
