import type * as z from "zod";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { nameForRole } from "#domain/people/name-for-role.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { NameMentorInput } from "./selection.schema.ts";
import { getTeamCohort } from "./teams.queries.ts";

/** Names a person as the mentor of a team. */
export async function nameMentor(ctx: Context, input: z.infer<typeof NameMentorInput>): Promise<Outcome<{ personId: string }, "already-named">> {
  await mustHaveRole(ctx, await getTeamCohort(ctx, input.teamId), cohortRunners);
  return nameForRole(ctx, { email: input.email, name: input.name, language: input.language, role: "mentor", scope: { kind: "team", id: input.teamId } });
}
