import { page } from "#app/http/page.server.ts";
import { getAttachment } from "#domain/applications/attachments.queries.ts";

/** A file as it was attached; always as a download, never shown inside our own origin. */
export const loader = page("person", async ({ ctx, params, context }) => {
  const file = await getAttachment(ctx, { applicationId: params.applicationId!, attachmentId: params.attachmentId! }, context.storage);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
});
