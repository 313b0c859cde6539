import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { sayOwnName } from "#domain/people/say-own-name.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { applicationStarted } from "./applications.events.ts";
import type { StartInput } from "./applications.schema.ts";
import * as store from "./applications.store.ts";
import { mayStart } from "./call-window.rules.ts";
import { findOwnDraft, getCallToStart, lockPerson } from "./calls.queries.ts";
import { checkEligibility } from "./eligibility.rules.ts";
import { bindExtensions } from "./extensions.store.ts";
import * as parties from "./parties.store.ts";
import { takeAccessCode } from "./take-access-code.ts";

/** Why it did not start; `question` is the key of the eligibility question that decided it. */
export type StartRefusal =
  Extract<Outcome<never, "closed" | "name-missing" | "code-wrong" | "code-ended" | "code-used-up">, { ok: false }> | { ok: false; refusal: "not-eligible" | "unanswered"; question: string };

/**
 * Starts a draft in an open call for an organisation, which becomes its lead; the actor becomes its first writer and the
 * lead's contact. Answers to the eligibility questions are kept. The actor's own draft for the same organisation is
 * returned instead of a second one, so that a double click starts one. A call by invitation takes one use of a code; that
 * is asked once, so what was started can be sent whatever becomes of the code.
 */
export async function startApplication(ctx: Context, input: StartInput & { callId: string }): Promise<Extract<Outcome<{ applicationId: string }, never>, { ok: true }> | StartRefusal> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = await getCallToStart(tx, input.callId);
    if (!mayStart(call, tx.now)) return refused("closed");
    const eligibility = checkEligibility(call.form.eligibility, input.eligibility);
    if (!eligibility.fits) return { ok: false, refusal: eligibility.why, question: eligibility.question } as const;
    await lockPerson(tx, me.personId);
    const named = await sayOwnName(tx, input.ownName);
    if (!named.ok) return named;
    const known = await findOwnDraft(tx, call.id, input.businessId);
    if (known) return done({ applicationId: known.id });
    const code = call.needsCode ? await takeAccessCode(tx, call.id, input.code ?? "") : null;
    if (code && !code.ok) return code;
    const lead = await registerOrganisation(tx, input);
    if (!lead.ok) return lead;

    const applicationId = newId(tx);
    const asked = Object.fromEntries(call.form.eligibility.map((q) => [q.key, input.eligibility[q.key] ?? q.needed]));
    const times = { created_at: tx.now, saved_at: tx.now };
    await store.insertApplication(tx.db, {
      id: applicationId,
      call_id: call.id,
      form_version_id: call.formVersionId,
      language: input.language,
      state: "draft",
      eligibility: asked,
      access_code_id: code?.value.codeId ?? null,
      created_by: me.personId,
      ...times,
    });
    const contact = { contact_name: named.value.name, contact_email: me.email, contact_phone: input.contactPhone || null };
    await parties.insertParty(tx.db, { id: newId(tx), application_id: applicationId, organisation_id: lead.value.organisationId, role: "lead", position: 1, ...contact, created_at: tx.now });
    await parties.insertWriter(tx.db, { id: newId(tx), application_id: applicationId, person_id: me.personId, access: "submit", created_at: tx.now });
    await bindExtensions(tx.db, call.id, me.email, applicationId);
    await record(tx, applicationStarted, { applicationId });
    return done({ applicationId });
  });
}
