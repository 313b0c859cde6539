import { act, goTo, refuse } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { removeRedactedCopy } from "#domain/applications/remove-redacted-copy.ts";
import { nothing } from "#domain/shared/validation.ts";

export const action = act("person", nothing, async (args) => {
  const { cohortId = "", applicationId = "", attachmentId = "" } = args.params;
  const removed = await removeRedactedCopy(args.ctx, { applicationId, attachmentId }, args.context.storage);
  return removed.ok ? goTo(paths.redactedCopy(cohortId, applicationId, attachmentId), "applications.redacted.removed") : refuse(args, `applications.redacted.refusal.${removed.refusal}`);
});
