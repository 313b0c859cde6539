import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { isEmpty } from "./answer-shapes.rules.ts";
import { getAnswers } from "./answers.queries.ts";
import { longestAnswers } from "./answers.schema.ts";
import { lockFor } from "./application-access.queries.ts";
import { getEarlierApplication } from "./earlier-applications.queries.ts";
import { fitAnswers } from "./fit-answers.rules.ts";
import { writeVersion } from "./write-version.ts";

/**
 * Copies what fits from an earlier application of the actor's into a draft, as one new version. It fills only what has no
 * answer yet, so it overwrites nobody's text and may be done again, or from another application.
 */
export async function copyEarlierAnswers(ctx: Context, input: { applicationId: string; earlierId: string }): Promise<Outcome<{ copied: number }, "wrong-state" | "late" | "too-long">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "save-answers");
    if (!locked.ok) return locked;
    const { id, version, form, call } = locked.value;
    const { given } = await getEarlierApplication(tx, id, input.earlierId);
    const saved = await getAnswers(tx, id, version);
    const { fits } = fitAnswers(form, given, dayOf(tx.now, call.zone));
    const changed = Object.keys(fits).filter((key) => isEmpty(saved[key]));
    if (changed.length === 0) return done({ copied: 0 });
    const answers = { ...saved, ...Object.fromEntries(changed.map((key) => [key, fits[key]!])) };
    if (JSON.stringify(answers).length > longestAnswers) return refused("too-long");
    await writeVersion(tx, { id, version }, { from: version, answers, changed });
    return done({ copied: changed.length });
  });
}
