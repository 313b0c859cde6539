import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { runsCohort } from "#domain/people/access.queries.ts";
import { getOwnDeclaration } from "#domain/selection/declarations.queries.ts";
import { withdrawDeclaration } from "#domain/selection/withdraw-declaration.ts";
import type { Context } from "#domain/shared/context.ts";
import { nothing } from "#domain/shared/validation.ts";

/** The page that lists the person's declarations: the reviewers of the cohort for who runs it, else their own reviews. */
async function listOf(ctx: Context, declarationId: string): Promise<string> {
  const { cohortId } = await getOwnDeclaration(ctx, declarationId);
  return (await runsCohort(ctx, cohortId)) ? paths.cohortReviewers(cohortId) : paths.review();
}

export const loader = page("person", async ({ ctx, params }) => redirect(await listOf(ctx, params.declarationId!), 303));

/** A person takes back that they stand too near to an organisation. */
export const action = act("person", nothing, async ({ ctx, params }) => {
  const declarationId = params.declarationId!;
  const done = await withdrawDeclaration(ctx, { declarationId });
  return goTo(await listOf(ctx, declarationId), done.ok ? "selection.declared.withdrawn" : `selection.refused.${done.refusal}`);
});
