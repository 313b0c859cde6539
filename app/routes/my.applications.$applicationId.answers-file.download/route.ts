import { answersWorkbook } from "#app/applications/answers-workbook.server.ts";
import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { answerSheets } from "#domain/applications/answer-sheets.rules.ts";
import { writeAnswersFile } from "#domain/applications/answers-file.rules.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";

/** The application's questions with what has been answered, to be filled in elsewhere: a workbook, or JSON for programs. */
export const loader = page("person", async ({ ctx, params, url, language, t }) => {
  const a = await getOwnApplication(ctx, params.applicationId!);
  const name = t("writing.file.name");
  return url.searchParams.get("format") === "json"
    ? asDownload({ name: `${name}.json`, mediaType: "application/json; charset=utf-8", bytes: Buffer.from(writeAnswersFile(a.callId, a.form, a.answers, language)) })
    : asDownload({
        name: `${name}.xlsx`,
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: await answersWorkbook(answerSheets(a.callId, a.form, a.answers, { t, language })),
      });
});
