import { useLoaderData } from "@remix-run/react";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { loadDesk } from "#app/selection/review-desk.server.ts";
import { ReviewDesk } from "#app/selection/review-desk.tsx";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { ReviewInput } from "#domain/selection/selection.schema.ts";

export const loader = page("reviewer", loadDesk);

export const action = act("reviewer", ReviewInput, async (args) => {
  const assignmentId = args.params.assignmentId!;
  const done = await deliverReview(args.ctx, { assignmentId, ...args.input });
  if (!done.ok) return refuse(args, `selection.refused.${done.refusal}`);
  const { missing, version } = done.value;
  if (Object.keys(missing).length === 0) return goTo(paths.review(), "selection.desk.delivered");
  args.form.set("version", String(version)); // the draft was kept: the form goes on from there
  return invalid(args, missing);
});

export default function Delivery() {
  return <ReviewDesk desk={useLoaderData<typeof loader>()} />;
}
