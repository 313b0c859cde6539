import { createReadableStreamFromReadable } from "@remix-run/node";
import { copyWords } from "#app/applications/copy-words.server.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import { listSentContents } from "#domain/applications/sent-contents.queries.ts";
import { getCohortName } from "#domain/applications/staff-applications.queries.ts";
import type { ExportFormat } from "#domain/selection/application-list.schema.ts";
import { publicCopy, publicForm } from "#domain/applications/public-copy.rules.ts";
import { exportApplications, type ExportChoice } from "#domain/selection/export-applications.ts";
import { exportJson, exportTable } from "#domain/selection/export.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { applicationsZip } from "./applications-zip.server.ts";
import { csvFile, xlsxFile } from "./sheet-files.server.ts";

const mediaTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  zip: "application/zip",
};

/** The applications that a filter shows, as a file to keep. */
export async function exportResponse(args: PageArgs, choice: ExportChoice): Promise<Response> {
  const { ctx, language, t, context } = args;
  const { cohortId, filter, format, copy } = choice;
  const described = await exportApplications(ctx, choice);
  const cohort = await getCohortName(ctx, cohortId);
  const headers = {
    "Content-Type": mediaTypes[format],
    "Content-Disposition": `attachment; filename="applications-${dayOf(ctx.now, cohort.zone)}.${format}"`,
    "Cache-Control": "private, no-store",
  };
  if (format === "zip") return new Response(createReadableStreamFromReadable(applicationsZip(ctx, { cohortId, copy, applications: described, storage: context.storage })), { headers });

  const { forms, contents } = await listSentContents(
    ctx,
    described.map((a) => a.id),
  );
  const byId = new Map(contents.map((c) => [c.id, c]));
  const applications = described.flatMap((a) => {
    const content = byId.get(a.id);
    return content ? [{ ...(copy === "public" ? publicCopy(content) : content), ...a }] : [];
  });
  const words = { t, copy: copyWords(args), zone: cohort.zone };
  if (format === "json") {
    const file = {
      cohort: { id: cohort.id, name: readText(cohort.name, language).text },
      exportedAt: ctx.now,
      filter,
      copy,
      count: applications.length,
      applications: exportJson(applications, words),
    };
    return new Response(JSON.stringify(file, null, 2), { headers });
  }
  const table = exportTable(applications, copy === "public" ? forms.map(publicForm) : forms, words, copy);
  const file = format === "csv" ? csvFile(table, language) : await xlsxFile(table, t("applications.title"));
  return new Response(new Uint8Array(file), { headers });
}
