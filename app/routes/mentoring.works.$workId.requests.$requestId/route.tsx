import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { confirmChange } from "#domain/assignments/confirm-change.ts";
import { nothing } from "#domain/shared/validation.ts";

/** The button stands in the plan's page; whoever comes here by address goes there. */
export const loader = page("mentor", async ({ params }) => redirect(paths.mentorWork(params.workId ?? ""), 303));

export const action = act("mentor", nothing, async ({ ctx, params }) => {
  const confirmed = await confirmChange(ctx, { requestId: params.requestId ?? "" });
  return goTo(paths.mentorWork(params.workId ?? ""), confirmed.ok ? "works.request.confirmed" : `works.refusal.${confirmed.refusal}`);
});
