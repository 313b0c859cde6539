import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { NoteInput } from "#domain/selection/selection.schema.ts";
import { writeNote } from "#domain/selection/write-note.ts";

export const loader = page("reviewer", async ({ params }) => redirect(paths.reviewDesk(params.assignmentId!), 303));

export const action = act("reviewer", NoteInput, async ({ ctx, params, input }) => {
  const assignmentId = params.assignmentId!;
  const back = paths.reviewDesk(assignmentId);
  if (!input.body) return goTo(back, "selection.notes.bad");
  const done = await writeNote(ctx, { assignmentId, body: input.body });
  return done.ok ? goTo(back, "selection.notes.sent", { count: done.value.mentioned }) : goTo(back, `selection.refused.${done.refusal}`);
});
