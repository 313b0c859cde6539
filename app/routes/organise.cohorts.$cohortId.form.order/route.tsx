import { act, goTo } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { MoveInput } from "#domain/forms/form-input.schema.ts";
import { readMove } from "#domain/forms/form-order.rules.ts";
import { moveFormItem } from "#domain/forms/move-form-item.ts";

/** Where the form's buttons and dragging lead: one question or section in another place. */
export const action = act(
  "manager",
  MoveInput,
  async ({ ctx, params, input }) => {
    const cohortId = params.cohortId!;
    const { item, move } = readMove(input.move);
    const moved = await moveFormItem(ctx, { cohortId, item, move });
    return goTo(paths.formItem(cohortId, item), moved.ok ? "forms.moved" : "forms.notMoved");
  },
  { json: true },
);
