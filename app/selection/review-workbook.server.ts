import type { TFunction } from "i18next";
import writeXlsxFile from "write-excel-file/node";
import { sheetNames, textCell } from "#app/sheets/cells.server.ts";
import type { CopySection } from "#domain/applications/application-copy.rules.ts";
import { reviewSheet, type OpenReview } from "#domain/selection/review-sheets.rules.ts";

const [firstWritten, widths] = [3, [14, 32, 56, 10, 70]];

/** An open review, and what its applicant answered as the desk shows it. */
export type ReviewToTake = OpenReview & { answers: CopySection[] };

/** In characters of all answers: what is brought back must not be larger than what is read (`readSentReviews`). */
const mostAnswered = 3_000_000;
const lengthOf = (sections: CopySection[]) => sections.flatMap((s) => s.answers).reduce((sum, a) => sum + a.question.length + (a.answer?.length ?? 0), 0);

/** Open reviews as an .xlsx file, a sheet each: what is read back stands in grey, marks and reasons are written into bordered cells, and the application stands below to be read, where the file does not grow too large. */
export async function reviewWorkbook(reviews: ReviewToTake[], t: TFunction<"texts">): Promise<Buffer> {
  const names = sheetNames(reviews.map((r) => r.diaryNumber));
  const words = {
    key: t("offline.sheet.key"),
    criterion: t("offline.sheet.criterion"),
    scale: t("offline.sheet.scale"),
    mark: t("offline.sheet.mark"),
    reason: t("offline.sheet.reason"),
    comment: t("selection.desk.comment"),
    recommendation: t("selection.recommendation.question"),
    recommendations: {
      "take-in": t("selection.recommendation.give.take-in"),
      "if-room": t("selection.recommendation.give.if-room"),
      "leave-out": t("selection.recommendation.give.leave-out"),
    },
  };
  let answered = 0;
  return writeXlsxFile(
    reviews.map((review, i) => {
      answered += lengthOf(review.answers);
      const [first = [], headings = [], ...lines] = reviewSheet(review, words);
      return {
        sheet: names[i],
        stickyRowsCount: 2,
        columns: widths.map((width) => ({ width })),
        data: [
          first.map((cell, column) => textCell(cell, column === 0 ? { textColor: "#6b7280", wrap: false } : { fontWeight: "bold" })),
          headings.map((cell) => textCell(cell, { fontWeight: "bold" })),
          ...lines.map((line) => line.map((cell, column) => textCell(cell, column < firstWritten ? {} : { borderStyle: "thin", borderColor: "#9ca3af" }))),
          ...(answered > mostAnswered ? [[], [textCell(""), textCell(t("offline.sheet.answersLeftOut"))]] : []),
          ...(answered > mostAnswered ? [] : review.answers).flatMap((section) => [
            [],
            [textCell(""), textCell(section.title, { fontWeight: "bold" })],
            ...section.answers.map((a) => [textCell(""), textCell(a.question), textCell(a.answer ?? t("applications.noAnswer"))]),
          ]),
        ],
      };
    }),
  ).toBuffer();
}
