import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { getAttachment } from "#domain/applications/attachments.queries.ts";

/** A file as it was attached. */
export const loader = page("person", async ({ ctx, params, context }) => {
  const file = await getAttachment(ctx, { applicationId: params.applicationId!, attachmentId: params.attachmentId! }, context.storage);
  return asDownload(file);
});
