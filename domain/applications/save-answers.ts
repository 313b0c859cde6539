import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { getAnswers } from "./answers.queries.ts";
import { findSection } from "./answers.rules.ts";
import type { SaveInput } from "./answers.schema.ts";
import { saveTyped, type TypedOutcome } from "./save-typed.ts";

export type SaveOutcome = TypedOutcome | Extract<Outcome<never, "wrong-state" | "late" | "unknown-section">, { ok: false }>;

/**
 * Saves what was typed into one section of a draft, however unfinished. Two writers who changed the same question
 * differently clash, and then nothing is written. Every save is a new version with its author.
 */
export async function saveAnswers(ctx: Context, input: SaveInput): Promise<SaveOutcome> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx): Promise<SaveOutcome> => {
    const locked = await lockFor(tx, input.applicationId, "save-answers");
    if (!locked.ok) return locked;
    const application = locked.value;
    const section = findSection(application.form, input.section);
    if (!section) return refused("unknown-section");
    return saveTyped(tx, application, { ...input, questions: section.questions }, (version) => getAnswers(tx, application.id, version));
  });
}
