import { inTransaction } from "#db/transaction.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustHaveRoleOver } from "#domain/people/scope.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { findPartners } from "./partners.queries.ts";
import { programmeColumns, programmeLists } from "./programme-rows.rules.ts";
import { programmeCreated } from "./programmes.events.ts";
import type { ProgrammeInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";
import { slugOf } from "./slug.rules.ts";

/** Makes a draft programme of an organiser, by its managers. Its address comes from its name unless given. */
export async function createProgramme(ctx: Context, input: ProgrammeInput): Promise<Outcome<{ programmeId: string; slug: string }, "address-taken" | "unknown-partner">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRoleOver(tx, { kind: "organiser", id: input.organiserId }, cohortRunners);
    const partners = await findPartners(tx, input.partners);
    if (!partners) return refused("unknown-partner");
    const id = newId(tx);
    const slug = input.slug ?? slugOf(readText(input.name, "fi").text).padEnd(2, "-");
    if (!(await store.insertProgramme(tx.db, { id, organiser_id: input.organiserId, slug, created_at: tx.now, ...programmeColumns(input) }))) return refused("address-taken");
    await store.replaceLists(
      tx.db,
      id,
      programmeLists(id, { themes: input.themes, partners }, () => newId(tx)),
    );
    await record(tx, programmeCreated, { programmeId: id });
    return done({ programmeId: id, slug });
  });
}
