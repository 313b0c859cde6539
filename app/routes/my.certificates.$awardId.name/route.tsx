import { act, goTo } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { ShowNameInput } from "#domain/certificates/certificates.schema.ts";
import { showName } from "#domain/certificates/show-name.ts";

/** The holder's consent to their name on the check page, given or taken back with one button. */
export const action = act("person", ShowNameInput, async ({ ctx, params, input }) => {
  const isShown = input.shown === "yes";
  await showName(ctx, { awardId: params.awardId!, isShown });
  return goTo(paths.myCertificates(), isShown ? "certificates.name.shown" : "certificates.name.hidden");
});
