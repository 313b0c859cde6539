import { inTransaction } from "#db/transaction.ts";
import { mustBeAdministrator } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { organiserCreated } from "./programmes.events.ts";
import type { OrganiserInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";
import { slugOf } from "./slug.rules.ts";

/** Makes an organiser; administrators only. Its address comes from its name unless given. */
export async function createOrganiser(ctx: Context, input: OrganiserInput): Promise<Outcome<{ organiserId: string }, "address-taken">> {
  mustBeAdministrator(ctx);
  return inTransaction(ctx, async (tx) => {
    const id = newId(tx);
    const isNew = await store.insertOrganiser(tx.db, {
      id,
      slug: input.slug ?? slugOf(input.name).padEnd(2, "-"),
      name: input.name,
      organisation_id: input.organisationId ?? null,
      contact_name: input.contactName,
      contact_email: input.contactEmail,
      created_at: tx.now,
    });
    if (!isNew) return refused("address-taken");
    await record(tx, organiserCreated, { organiserId: id });
    return done({ organiserId: id });
  });
}
