import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { getCommitmentFile } from "#domain/applications/commitment.queries.ts";

/** A file of the application behind a commitment's link. */
export const loader = page("public", async ({ ctx, params, context }) => asDownload(await getCommitmentFile(ctx, { token: params.token!, attachmentId: params.attachmentId! }, context.storage)));
