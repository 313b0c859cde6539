import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { caseWords } from "#app/selection/case-words.server.ts";
import { reviewWorkbook, type ReviewToTake } from "#app/selection/review-workbook.server.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { listOpenReviews } from "#domain/selection/open-reviews.queries.ts";
import { getReviewDesk } from "#domain/selection/reviews.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";

function unlessGone(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}

/** One's own open reviews with what the applicants answered, to be read and filled in elsewhere. */
export const loader = page("reviewer", async ({ ctx, language, t }) => {
  const { reviews } = await listOpenReviews(ctx, language);
  const taken: ReviewToTake[] = [];
  for (const review of reviews) {
    const opened = await getReviewDesk(ctx, review.assignmentId).catch(unlessGone);
    if (!opened?.desk) continue; // taken off meanwhile
    const { own, desk } = opened;
    taken.push({ ...review, answers: copySections(desk.answers.form, desk.answers.answers, desk.answers.attachments, caseWords(own)) });
  }
  if (taken.length === 0) throw new NotFound("reviews");
  return asDownload({ name: `${t("offline.name")}.xlsx`, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: await reviewWorkbook(taken, t) });
});
