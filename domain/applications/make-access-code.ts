import { randomBytes } from "node:crypto";
import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { accessCode } from "./access-code.rules.ts";
import type { AccessCodeInput } from "./access-code.schema.ts";
import { findCallAccess } from "./access-codes.queries.ts";
import * as store from "./access-codes.store.ts";
import { accessCodeMade } from "./applications.events.ts";

/** A new code of the cohort's call, for so many applications. It is kept readable: whoever runs the call gives it on, more than once. */
export async function makeAccessCode(ctx: Context, input: AccessCodeInput & { cohortId: string }): Promise<Outcome<{ code: string }, "ends-before-now">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = found(await findCallAccess(tx, input.cohortId), "call");
    const endsAt = input.endsAt ? momentAt(input.endsAt, call.zone) : null;
    if (endsAt && endsAt <= tx.now) return refused("ends-before-now");
    const [id, code] = [newId(tx), accessCode(randomBytes(10))];
    await store.insertAccessCode(tx.db, { id, call_id: call.id, code, note: input.note, uses: input.uses, ends_at: endsAt, made_by: me.personId, made_at: tx.now });
    await record(tx, accessCodeMade, { accessCodeId: id, cohortId: input.cohortId });
    return done({ code });
  });
}
