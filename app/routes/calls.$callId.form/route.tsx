import { printForm } from "#app/forms/blank-form.server.ts";
import { page } from "#app/http/page.server.ts";
import { findCallForApplying } from "#domain/programmes/calls.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { formatIn } from "#locales/format.ts";

/** The blank form of a published call, to read or fill in on paper before applying. */
export const loader = page("public", async (args) => {
  const call = found(await findCallForApplying(args.ctx, args.params.callId!), "call");
  const { programmeName, cohortName, organiserName, form } = call;
  const facts = [{ label: args.t("applications.sendBy"), value: formatIn(args.language, call.zone).dateTime(call.closesAt) }];
  return printForm(args, { programmeName, cohortName, organiserName, facts, form });
});
