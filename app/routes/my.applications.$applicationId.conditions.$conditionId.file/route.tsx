import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { getConditionFile } from "#domain/selection/condition-file.queries.ts";

/** The file that came with the answer to a condition. */
export const loader = page("person", async ({ ctx, params, context }) => {
  const file = await getConditionFile(ctx, { applicationId: params.applicationId!, conditionId: params.conditionId! }, context.storage);
  return asDownload(file);
});
