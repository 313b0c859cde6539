import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { getRedactedCopy } from "#domain/applications/attachments.queries.ts";

/** What reviewers get of a file while applicants are hidden. */
export const loader = page("person", async ({ ctx, params, context }) => {
  const file = await getRedactedCopy(ctx, { applicationId: params.applicationId!, attachmentId: params.attachmentId! }, context.storage);
  return asDownload(file);
});
