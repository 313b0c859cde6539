import * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Language } from "#domain/shared/language.ts";
import { seal } from "#domain/shared/seal.ts";
import { signInRequested } from "./people.events.ts";
import * as store from "./people.store.ts";

export const signInPurpose = "sign-in mail";
/** What a sign-in mail's link carries: whose code it is, and the page that was wanted. */
export const SealedSignIn = z.object({ email: z.string(), code: z.string(), next: z.string().optional() });

/**
 * Queues the mail with a sign-in code and link. The code travels sealed: neither the outbox, nor a job, nor a log holds
 * it, and the row goes when the mail has gone. Known and unknown addresses are treated alike.
 */
export async function requestSignIn(ctx: Context, input: z.infer<typeof SealedSignIn> & { language: Language; secret: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const id = newId(tx);
    const sealed = seal(input.secret, signInPurpose, JSON.stringify({ email: input.email, code: input.code, next: input.next }));
    await store.insertSignInRequest(tx.db, { id, email: input.email, language: input.language, sealed, created_at: tx.now });
    await store.stampCode(tx.db, input.email, tx.now);
    await record(tx, signInRequested, { signInRequestId: id });
  });
}
