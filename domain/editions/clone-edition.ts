import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustHaveRoleOver } from "#domain/people/scope.queries.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { daysBetween } from "#domain/shared/time.rules.ts";
import { editionName } from "./edition-name.rules.ts";
import { shiftEdition } from "./edition-plan.rules.ts";
import type { CloneEditionInput } from "./edition.schema.ts";
import { getEdition } from "./editions.queries.ts";
import { writeEdition } from "./write-edition.ts";

/**
 * The next edition as a draft, by the programme's managers: everything of an earlier cohort as it is now, with each date
 * moved by the days between the two starts. Cancelled sessions and people are left behind.
 */
export async function cloneEdition(ctx: Context, input: CloneEditionInput & { programmeId: string }): Promise<Outcome<{ cohortId: string }, "other-programme" | "same-day">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRoleOver(tx, { kind: "programme", id: input.programmeId }, cohortRunners);
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const programme = await getProgramme(tx, input.programmeId);
    if (!programme.cohorts.some((c) => c.id === input.cohortId)) return refused("other-programme");
    const earlier = await getEdition(tx, input.cohortId);
    const days = daysBetween(earlier.cohort.startsOn, input.startsOn);
    if (days === 0) return refused("same-day");
    return done(await writeEdition(tx, shiftEdition(earlier, days), { programmeId: programme.id, name: editionName(programme.name, input.startsOn), clonedFrom: input.cohortId }));
  });
}
