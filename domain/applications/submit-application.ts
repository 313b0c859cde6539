import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { inZone } from "#domain/shared/time.rules.ts";
import { lockFor } from "./application-access.queries.ts";
import { getAnswers } from "./answers.queries.ts";
import { applicationSubmitted } from "./applications.events.ts";
import * as store from "./applications.store.ts";
import { listAttachments } from "./attachments.queries.ts";
import { checkAnswers, type Missing } from "./check-answers.rules.ts";
import { diaryNumber } from "./diary-number.rules.ts";
import { listParties } from "./parties.queries.ts";
import { fingerprintOf, listSignatures } from "./signatures.queries.ts";

export type SubmitOutcome = Outcome<{ diaryNumber: string }, "already-submitted" | "late" | "unsigned"> | { ok: false; refusal: "incomplete"; missing: Missing[] };

/**
 * Sends an application: checks it against its form, gives it the organiser's next diary number of the year (in the
 * cohort's zone) and freezes its version. Where the call asks for signatures, every partner has signed this version or the
 * lead says why not. Of two at once one sends it, the other hears that it has been sent.
 */
export async function submitApplication(ctx: Context, input: { applicationId: string; unsignedReason?: string }): Promise<SubmitOutcome> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx): Promise<SubmitOutcome> => {
    const locked = await lockFor(tx, input.applicationId, "submit");
    if (!locked.ok) return refused(locked.refusal === "late" ? "late" : "already-submitted");
    const { id, version, form, call } = locked.value;
    const [answers, parties, attachments, fingerprint] = await Promise.all([getAnswers(tx, id, version), listParties(tx, id), listAttachments(tx, id), fingerprintOf(tx, id)]);
    const missing = checkAnswers(form, answers, parties, attachments);
    if (missing.length > 0) return { ok: false, refusal: "incomplete", missing };

    const unsigned = call.needsSignatures && (await listSignatures(tx, id)).some((s) => s.state !== "signed");
    if (unsigned && !input.unsignedReason) return refused("unsigned");

    await record(tx, applicationSubmitted, { applicationId: id });
    const year = inZone(tx.now, call.zone).year;
    // the number last: until this transaction ends, everyone else who sends to the organiser waits for theirs
    const number = diaryNumber(year, await store.nextDiaryNumber(tx.db, call.organiserId, year));
    await store.updateApplication(tx.db, id, {
      state: "submitted",
      diary_number: number,
      submitted_version: version,
      submitted_at: tx.now,
      submitted_by: me.personId,
      submitted_fingerprint: fingerprint,
      unsigned_reason: unsigned ? input.unsignedReason : null,
    });
    return done({ diaryNumber: number });
  });
}
