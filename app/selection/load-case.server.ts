import type { PageArgs } from "#app/http/page.server.ts";
import { findNote } from "#domain/interviews/interviews.queries.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The page of one application's reviews and intended decision. */
export async function loadCase({ ctx, params, language }: PageArgs) {
  const { one, call, criteria, parties, ...rest } = await getCaseReviews(ctx, params.applicationId!);
  if (one.cohort_id !== params.cohortId) throw new NotFound("application");
  const { reviewers } = await getReviewTable(ctx, one.cohort_id);
  const asked = rest.assignments.filter((a) => a.state !== "declined").map((a) => a.reviewerId);
  const name = parties.map((p) => p.name).join(", ");
  return {
    title: name,
    name,
    applicationId: one.id,
    diaryNumber: one.diary_number ?? "",
    interviewNote: await findNote(ctx, one.id),
    isOpen: one.state === "submitted",
    cohort: { id: one.cohort_id, name: readText(call.name, language).text },
    criteria: criteria.map((c) => ({ id: c.id, name: readText(c.name, language).text, weight: c.weight })),
    reviewers: reviewers.filter((r) => !asked.includes(r.personId)).map((r) => ({ value: r.personId, label: r.name })),
    ...rest,
  };
}
export type CasePage = Awaited<ReturnType<typeof loadCase>>;
