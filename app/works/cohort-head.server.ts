import type { PageArgs } from "#app/http/page.server.ts";
import { findCohortName } from "#domain/assignments/works.queries.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners, cohortStaff } from "#domain/people/people.policy.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The cohort for the desk's frame, its zone, and whether the reader runs it; NotFound for those without a role in it. */
export async function cohortHead({ ctx, language }: PageArgs, cohortId: string) {
  const roles = await mustHaveRole(ctx, cohortId, cohortStaff);
  const { name, zone } = await findCohortName(ctx, cohortId);
  return { cohort: { id: cohortId, name: readText(name, language).text }, zone, runs: roles.some((role) => cohortRunners.includes(role)) };
}
