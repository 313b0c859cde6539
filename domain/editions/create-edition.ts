import { inTransaction } from "#db/transaction.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustHaveRoleOver } from "#domain/people/scope.queries.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { academyEdition } from "./academy-template.rules.ts";
import { editionName } from "./edition-name.rules.ts";
import type { CreateEditionInput } from "./edition.schema.ts";
import { workshopsEdition } from "./workshops-template.rules.ts";
import { writeEdition } from "./write-edition.ts";

const zone = "Europe/Helsinki";
const templates = { academy: academyEdition, workshops: workshopsEdition };

/** A draft edition of a programme from a template, by the programme's managers: cohort, call, sessions and certificate; in the academy's also plan and round. */
export async function createEdition(ctx: Context, input: CreateEditionInput & { programmeId: string }): Promise<Outcome<{ cohortId: string }, never>> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRoleOver(tx, { kind: "programme", id: input.programmeId }, cohortRunners);
    const programme = await getProgramme(tx, input.programmeId);
    const plan = templates[input.template](input, zone, programme.languages);
    return done(await writeEdition(tx, plan, { programmeId: programme.id, name: editionName(programme.name, input.startsOn), clonedFrom: null }));
  });
}
