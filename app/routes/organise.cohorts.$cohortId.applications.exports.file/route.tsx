import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { exportResponse } from "#app/selection/export-response.server.ts";
import { ExportInput, ListFilter } from "#domain/selection/application-list.schema.ts";

const filterOf = (url: URL) => ListFilter.parse(Object.fromEntries(url.searchParams));

export const loader = page("manager", async ({ params, url }) => redirect(paths.applicationExports(params.cohortId!, filterOf(url)), 303));

/** The file itself: by POST, because that it was taken out is noted. */
export const action = act("manager", ExportInput, async (args) => {
  const [cohortId, filter, { format, copy }] = [args.params.cohortId!, filterOf(args.url), args.input];
  return format && copy ? exportResponse(args, { cohortId, filter, format, copy }) : goTo(paths.applicationExports(cohortId, filter), "errors.choose");
});
