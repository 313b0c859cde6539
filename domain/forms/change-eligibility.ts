import { inTransaction } from "#db/transaction.ts";
import type { EligibilityQuestion } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { fingerprint } from "./fingerprint.rules.ts";
import { findItem, freeKey, keysOfThePage, mostEligibility, putEligibility } from "./form-edit.rules.ts";
import { listEarlierEligibility } from "./forms.queries.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

export type EligibilityChange = {
  cohortId: string;
  /** null: a new question */ key: string | null;
  /** of the question that the page showed */ shown: string;
  question: Omit<EligibilityQuestion, "key">;
};

/** Adds a question of who may apply or changes it. Refused when someone has changed the same since the page was shown. */
export async function changeEligibility(ctx: Context, input: EligibilityChange): Promise<Outcome<{ key: string }, "changed-meanwhile" | "gone" | "too-many">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    const { form } = edited;
    if (input.key === null && form.eligibility.length >= mostEligibility) return refused("too-many");
    if (input.key !== null) {
      const now = findItem(form, { kind: "eligibility", key: input.key });
      if (!now) return refused("gone");
      if (fingerprint(now) !== input.shown) return refused("changed-meanwhile");
    }
    // answers are kept under the key in what was started: it is not given to another question
    const taken = [...form.eligibility.map((q) => q.key), ...(await listEarlierEligibility(tx, edited.callId)), ...keysOfThePage];
    const { question } = input.question;
    const key = input.key ?? freeKey(question.fi || question.sv || question.en || "eligibility", taken);
    await writeDraft(tx, edited, putEligibility(form, { ...input.question, key }));
    return done({ key });
  });
}
