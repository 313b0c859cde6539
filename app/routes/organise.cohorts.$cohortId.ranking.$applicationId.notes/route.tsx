import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { NoteInput } from "#domain/selection/selection.schema.ts";
import { writeNote } from "#domain/selection/write-note.ts";

export const loader = page("person", async ({ params }) => redirect(paths.applicationReviews(params.cohortId!, params.applicationId!), 303));

export const action = act("person", NoteInput, async ({ ctx, params, input }) => {
  const applicationId = params.applicationId!;
  const back = paths.applicationReviews(params.cohortId!, applicationId);
  if (!input.body) return goTo(back, "selection.notes.bad");
  const done = await writeNote(ctx, { applicationId, body: input.body });
  return done.ok ? goTo(back, "selection.notes.sent", { count: done.value.mentioned }) : goTo(back, `selection.refused.${done.refusal}`);
});
