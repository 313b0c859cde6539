import { asDownload } from "#app/http/download.server.ts";
import { page } from "#app/http/page.server.ts";
import { reviewWorkbook } from "#app/selection/review-workbook.server.ts";
import { listOpenReviews } from "#domain/selection/open-reviews.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";

/** One's own open reviews, to be filled in elsewhere. */
export const loader = page("reviewer", async ({ ctx, language, t }) => {
  const { reviews } = await listOpenReviews(ctx, language);
  if (reviews.length === 0) throw new NotFound("reviews");
  return asDownload({ name: `${t("offline.name")}.xlsx`, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: await reviewWorkbook(reviews, t) });
});
