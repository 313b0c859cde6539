import { redirect } from "@remix-run/node";
import { act } from "#app/http/act.server.ts";
import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { csvFile } from "#app/selection/sheet-files.server.ts";
import { nothing } from "#domain/shared/validation.ts";
import { exportSignups } from "#domain/signups/export-signups.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.infoSignups(params.cohortId!), 303));

/** Who comes, as a file: by POST, because that it was taken out is noted. */
export const action = act("manager", nothing, async ({ ctx, params, t, format, language }) => {
  const signups = await exportSignups(ctx, { cohortId: params.cohortId! });
  const rows = signups.map((s) => [s.name, s.email, t(`people.languages.${s.language}`), format.shortDateTime(s.signedUpAt)]);
  const file = csvFile({ columns: [t("signups.name"), t("signups.email"), t("signups.language"), t("signups.at")], rows }, language);
  return asDownload({ name: `${t("signups.fileName")}.csv`, mediaType: "text/csv; charset=utf-8", bytes: file });
});
