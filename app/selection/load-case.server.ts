import type { PageArgs } from "#app/http/page.server.ts";
import { findNote, findStanding } from "#domain/interviews/interviews.queries.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { getCaseDiscussion } from "#domain/selection/notes.queries.ts";
import { listReviewerFacts } from "#domain/selection/assignment-facts.queries.ts";
import { findSubstitute, listShieldedManagers } from "#domain/selection/substitutes.queries.ts";
import { listFoundConflicts, listSetAside } from "#domain/selection/found-conflicts.queries.ts";
import { listPublicationEventsOf } from "#domain/selection/publication-history.queries.ts";
import { decisionEdits } from "#domain/selection/selection.events.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The page of one application's reviews and intended decision. */
export async function loadCase({ ctx, params, language }: PageArgs) {
  const seen = await readMark(ctx, decisionEdits(params.applicationId!));
  const { one, call, criteria, parties, ...rest } = await getCaseReviews(ctx, params.applicationId!);
  if (one.cohort_id !== params.cohortId) throw new NotFound("application");
  const reviewers = await listReviewerFacts(ctx, one.call_id);
  const asked = rest.assignments.filter((a) => a.state !== "declined").map((a) => a.reviewerId);
  const setAside = await listSetAside(ctx, one.id);
  const name = parties.map((p) => p.name).join(", ");
  return {
    title: name,
    name,
    applicationId: one.id,
    diaryNumber: one.diary_number ?? "",
    isAsked: (await findStanding(ctx, one.id)) !== undefined,
    interviewNote: await findNote(ctx, one.id),
    isOpen: one.state === "submitted",
    cohort: { id: one.cohort_id, name: readText(call.name, language).text, oneCase: one.runs ? undefined : one.id },
    /** for those who say who stands in */
    substitution: one.runs ? { shielded: await listShieldedManagers(ctx, one.id), current: await findSubstitute(ctx, one.id) } : null,
    foundConflicts: one.runs ? await readFoundConflicts(ctx, one.id) : [],
    criteria: criteria.map((c) => ({ id: c.id, name: readText(c.name, language).text, kind: c.kind, weight: c.weight })),
    reviewers: reviewers.filter((r) => !asked.includes(r.personId)).map((r) => ({ value: r.personId, label: r.name })),
    zone: call.zone,
    discussion: await getCaseDiscussion(ctx, one.id),
    ...rest,
    seen,
    meant: rest.meant.flatMap((e) => {
      const kind = (["intended", "taken-back", "substitute-named", "substitute-ended"] as const).find((k) => e.name === `decision.${k}`);
      return kind ? [{ id: e.id, kind, at: e.at, actor: e.actorName ?? "" }] : [];
    }),
    setAside: rest.meant.flatMap((e) => {
      const kind = (["conflict-set-aside", "conflict-holds-again"] as const).find((k) => e.name === `decision.${k}`);
      const of = setAside.find((s) => s.id === e.payload.setAsideId);
      return kind && of ? [{ id: e.id, kind, at: e.at, actor: e.actorName ?? "", name: of.name, reason: kind === "conflict-set-aside" ? of.reason : undefined }] : [];
    }),
    published: one.runs ? await listPublicationEventsOf(ctx, { applicationId: one.id, cohortId: one.cohort_id }) : [],
  };
}

/** Whom the register shows to stand too near, for those who may say that it is mistaken. */
async function readFoundConflicts(ctx: Context, applicationId: string) {
  const me = actorId(ctx);
  const rows = await listFoundConflicts(ctx, applicationId);
  return rows.map(({ personId, setAsideAt, by, reason, ...c }) => ({ ...c, isOwn: personId === me, aside: setAsideAt ? { at: setAsideAt, by: by ?? "", reason: reason ?? "" } : null }));
}
export type CasePage = Awaited<ReturnType<typeof loadCase>>;

/** What the form of the intended decision starts from. */
export function startOfIntention({ decision }: CasePage) {
  const { intended, waitRank, reasons, conditions, conditionsDueOn, feedback, quoted } = decision ?? {};
  return {
    intended: intended ?? "",
    waitRank: waitRank?.toString() ?? "",
    reasons: reasons ?? "",
    conditions: conditions ?? "",
    conditionsDueOn: conditionsDueOn ?? "",
    feedback: feedback ?? "",
    quoted: quoted ?? [],
  };
}
export type IntentionStart = ReturnType<typeof startOfIntention>;
