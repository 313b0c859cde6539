import { inTransaction } from "#db/transaction.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustHaveRoleOver } from "#domain/people/scope.queries.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { findPartners } from "./partners.queries.ts";
import { programmeColumns, programmeLists } from "./programme-rows.rules.ts";
import { programmeChanged, programmeEdits } from "./programmes.events.ts";
import type { ChangeProgrammeInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** Everything that the programme says about itself, with its themes and partners, by its managers. Its address stays. */
export async function changeProgramme(ctx: Context, input: ChangeProgrammeInput & { programmeId: string }): Promise<Outcome<null, "unknown-partner"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRoleOver(tx, { kind: "programme", id: input.programmeId }, cohortRunners);
    const partners = await findPartners(tx, input.partners);
    if (!partners) return refused("unknown-partner");
    await store.lockProgramme(tx.db, input.programmeId);
    const overtaken = await changedSince(tx, input.seen, programmeEdits(input.programmeId));
    if (overtaken) return overtaken;
    await store.updateProgramme(tx.db, input.programmeId, programmeColumns(input));
    await store.replaceLists(
      tx.db,
      input.programmeId,
      programmeLists(input.programmeId, { themes: input.themes, partners }, () => newId(tx)),
    );
    await record(tx, programmeChanged, { programmeId: input.programmeId });
    return done(null);
  });
}
