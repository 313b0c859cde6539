import { redirect } from "@remix-run/node";
import type { PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { getCompletion } from "#domain/applications/completions.queries.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** A request that has not been sent, for the pages on which organisers change it; one that is over leads back to its application. */
export async function loadOpenCompletion({ ctx, params, language }: PageArgs) {
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  const { id, standing, dueAt } = await getCompletion(ctx, a.id, params.completionId!);
  const back = paths.cohortApplication(a.cohortId, a.id);
  if (standing !== "open" && standing !== "overdue") throw redirect(back, 303);
  return { cohort: { id: a.cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase }, diaryNumber: a.diaryNumber ?? "", zone: a.zone, completionId: id, dueAt, back };
}
