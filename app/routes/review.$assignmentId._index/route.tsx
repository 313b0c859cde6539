import { useLoaderData } from "@remix-run/react";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { loadDesk } from "#app/selection/review-desk.server.ts";
import { ReviewDesk } from "#app/selection/review-desk.tsx";
import { saveReview } from "#domain/selection/save-review.ts";
import { ReviewInput } from "#domain/selection/selection.schema.ts";

export const loader = page("reviewer", loadDesk);

export const action = act("reviewer", ReviewInput, async (args) => {
  const assignmentId = args.params.assignmentId!;
  const done = await saveReview(args.ctx, { assignmentId, ...args.input });
  return done.ok ? goTo(paths.reviewDesk(assignmentId), "selection.desk.saved") : refuse(args, `selection.refused.${done.refusal}`);
});

export default function Desk() {
  return <ReviewDesk desk={useLoaderData<typeof loader>()} />;
}
