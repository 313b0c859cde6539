import { inTransaction } from "#db/transaction.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { fingerprint } from "./fingerprint.rules.ts";
import { allQuestions, findItem, freeKey, mostQuestions, putQuestion } from "./form-edit.rules.ts";
import { listEarlierQuestions } from "./forms.queries.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

export type QuestionChange = {
  cohortId: string;
  section: string;
  /** null: a new question, which gets its key from its first text */ key: string | null;
  /** of the question that the page showed */ shown: string;
  question: Omit<Question, "key">;
};

/**
 * Adds a question to a section or changes it. A question keeps its key and its kind, so that answers keep their meaning.
 * Refused when someone has changed the same question since the page was shown; other changes of the form stand in nobody's way.
 */
export async function changeQuestion(ctx: Context, input: QuestionChange): Promise<Outcome<{ key: string }, "changed-meanwhile" | "gone" | "too-many" | "other-kind">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    const { form } = edited;
    const section = form.sections.find((s) => s.key === input.section);
    if (input.key === null) {
      if (!section) return refused("gone");
      if (section.questions.length >= mostQuestions) return refused("too-many");
    } else {
      const now = findItem(form, { kind: "question", key: input.key });
      if (!now || !("kind" in now)) return refused("gone");
      if (fingerprint(now) !== input.shown) return refused("changed-meanwhile");
      if (now.kind !== input.question.kind) return refused("other-kind");
    }
    // a key that a version has used is not given again: its answers would come up under another question
    const taken = [...allQuestions(form), ...(await listEarlierQuestions(tx, edited.callId))].map((q) => q.key);
    const { label } = input.question;
    const key = input.key ?? freeKey(label.fi || label.sv || label.en || input.question.kind, taken);
    await writeDraft(tx, edited, putQuestion(form, input.section, { ...input.question, key }));
    return done({ key });
  });
}
