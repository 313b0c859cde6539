import { redirect } from "@remix-run/node";
import type { PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { caseWords } from "#app/selection/case-words.server.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { findDiscussion } from "#domain/selection/notes.queries.ts";
import { getReviewDesk, listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** What the desk shows. Someone who has not said whether they have a conflict is sent to say it first. */
export async function loadDesk({ ctx, params, language, t }: PageArgs) {
  const assignmentId = params.assignmentId!;
  const { own, desk } = await getReviewDesk(ctx, assignmentId);
  if (!desk) throw redirect(paths.reviewConflict(assignmentId), 303);
  const queue = (await listOwnReviews(ctx)).filter((r) => r.cohortId === own.cohortId);
  const at = queue.findIndex((r) => r.id === assignmentId);
  const { form, answers, attachments } = desk.answers;
  const words = caseWords(own);
  const isBlind = own.phase.hidesApplicants;
  const name = isBlind ? t("letters.page.kicker", { number: own.diaryNumber ?? "" }) : desk.parties.map((p) => p.name).join(", ");
  return {
    title: t("selection.desk.title", { name }),
    name,
    assignmentId,
    applicationId: own.applicationId,
    state: own.state,
    diaryNumber: own.diaryNumber ?? "",
    submittedAt: own.submittedAt,
    declaredAt: own.answeredAt,
    dueAt: own.dueAt,
    zone: own.zone,
    caseLanguage: own.language,
    done: queue.filter((r) => r.state === "delivered").length,
    of: queue.length,
    previous: queue[at - 1]?.id ?? null,
    next: queue[at + 1]?.id ?? null,
    parties: desk.parties,
    sections: copySections(form, answers, attachments, words),
    criteria: desk.criteria.map((c) => ({
      id: c.id,
      key: c.key,
      kind: c.kind,
      weight: c.weight,
      name: readText(c.name, language).text,
      help: readText(c.help, language).text,
      anchors: c.anchors.map((a) => readText(a, language).text),
      given: c.given,
      reason: c.reason,
    })),
    version: desk.version,
    comment: desk.comment,
    asksRecommendation: own.asksRecommendation,
    recommendation: desk.recommendation,
    savedAt: desk.savedAt,
    seen: own.submittedVersion ?? 0,
    completed: copySections(form, desk.before, [], words).flatMap((s) => s.answers.filter((a) => desk.completed.includes(a.key))),
    isBlind,
    phase: own.phase,
    isDecided: own.isDecided,
    apart: desk.criteria.filter((c) => desk.apart.includes(c.id)).map((c) => readText(c.name, language).text),
    others: desk.others,
    discussion: await findDiscussion(ctx, assignmentId),
  };
}
export type DeskData = Awaited<ReturnType<typeof loadDesk>>;
