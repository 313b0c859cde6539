import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { listApplicantFacts, listAsked, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCall, listApplyingOrganisations, listHidden } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { getPhaseNow } from "./review-phases.queries.ts";
import { getCallForm, listThemesOf } from "./review-themes.queries.ts";
import { themeQuestions } from "./review-themes.rules.ts";

/** Everything that reviewers of a call have said of its applications; unscoped. */
export async function listWishes(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("review_wish as w")
    .innerJoin("application as a", "a.id", "w.application_id")
    .select(["w.application_id as applicationId", "w.person_id as personId", "w.wish"])
    .where("a.call_id", "=", callId)
    .execute();
}

export async function findWishRound(ctx: Context, callId: string) {
  return ctx.db.selectFrom("wish_round").select(["until", "asked_at as askedAt"]).where("call_id", "=", callId).executeTakeFirst();
}

/** The calls whose reviewer the actor is and that ask for wishes, while there is something to give out. */
export async function listOwnWishRounds(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("wish_round as w")
    .innerJoin("role_grant as g", (j) => j.onRef("g.scope_id", "=", "w.call_id").on("g.role", "=", "reviewer").on("g.ended_at", "is", null))
    .innerJoin("call", "call.id", "w.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select(["w.call_id as callId", "w.until", "cohort.name", "cohort.zone"])
    .where("g.person_id", "=", me.personId)
    .where(({ exists, selectFrom }) => exists(selectFrom("application as a").select("a.id").whereRef("a.call_id", "=", "w.call_id").where("a.state", "=", "submitted")))
    .orderBy("w.until")
    .execute();
}

/** The call of which the actor is a reviewer, with until when it asks for wishes; NotFound for others and when it does not. */
export async function mustReviewCall(ctx: Context, callId: string) {
  const me = mustBePerson(ctx);
  const row = await ctx.db
    .selectFrom("wish_round as w")
    .innerJoin("call", "call.id", "w.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("role_grant as g", (j) => j.onRef("g.scope_id", "=", "call.id").on("g.role", "=", "reviewer").on("g.ended_at", "is", null))
    .select(["call.id", "call.cohort_id as cohortId", "cohort.name", "cohort.zone", "w.until"])
    .where("call.id", "=", callId)
    .where("g.person_id", "=", me.personId)
    .executeTakeFirst();
  return { ...found(row, "call"), personId: me.personId };
}

/** Sent applications of a call that are not decided, with the names of those who apply; unscoped. */
async function listOpenApplications(ctx: Context, callId: string) {
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("application_party as p", "p.application_id", "a.id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["a.id", "a.diary_number as diaryNumber", "a.language", "o.name"])
    .where("a.call_id", "=", callId)
    .where("a.state", "=", "submitted")
    .where("p.left_at", "is", null)
    .orderBy("a.diary_number")
    .orderBy("p.role") // 'lead' before 'partner'
    .orderBy("p.position")
    .limit(5000)
    .execute();
  return [...Map.groupBy(rows, (r) => r.id).values()].map((parties) => ({
    id: parties[0]!.id,
    diaryNumber: parties[0]!.diaryNumber ?? "",
    language: parties[0]!.language,
    names: parties.map((p) => p.name),
  }));
}

/**
 * The applications of a call that the actor may come to review, and what they have said of each. Where the phase hides
 * who applies, neither names are there nor what was answered to personal questions, and the list is whole: what a
 * conflict leaves out would tell whose it is.
 */
export async function getWishList(ctx: Context, callId: string) {
  const { personId, ...call } = await mustReviewCall(ctx, callId);
  const [phase, applications, own, form] = [await getPhaseNow(ctx, callId), await listOpenApplications(ctx, callId), await listWishes(ctx, callId), await getCallForm(ctx, callId)];
  const isBlind = phase.hidesApplicants;
  const near = isBlind ? new Set<string>() : await listNear(ctx, callId, personId);
  const open = applications.filter((a) => !near.has(a.id));
  const themes = await listThemesOf(
    ctx,
    open.map((a) => a.id),
  );
  const hidden = isBlind ? themeQuestions(form).filter((q) => q.personal) : [];
  return {
    call,
    form,
    isBlind,
    isOpen: ctx.now <= call.until,
    rows: open.map(({ names, ...a }) => ({
      ...a,
      names: isBlind ? null : names,
      themes: (themes.get(a.id) ?? []).filter((theme) => !hidden.some((q) => theme.startsWith(`${q.key}.`))),
      wish: own.find((w) => w.applicationId === a.id && w.personId === personId)?.wish ?? null,
    })),
  };
}

/** The applications of a call that a reviewer stands too near to, declared, found, or as the register shows now. */
async function listNear(ctx: Context, callId: string, personId: string): Promise<ReadonlySet<string>> {
  const [asked, reviewers, applicants] = [await listAsked(ctx, callId), await listReviewerFacts(ctx, callId), await listApplicantFacts(ctx, callId)];
  const me = reviewers.find((r) => r.personId === personId);
  if (!me) throw new NotFound("call");
  return new Set([...asked.conflicts.filter((c) => c.personId === personId).map((c) => c.applicationId), ...applicants.filter((a) => findConflict(me, a) !== null).map((a) => a.applicationId)]);
}

/** Every organisation that applies to a call which asks the actor for wishes: without a trace of who is behind which application. */
export async function getConflictsQuestion(ctx: Context, callId: string) {
  const { personId: _, ...call } = await mustReviewCall(ctx, callId);
  return { call, everyone: await listApplyingOrganisations(ctx, callId) };
}

/** Who has been asked for wishes, and who has said something; for those who run the cohort. */
export async function getWishRound(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const [round, said, reviewers, hidden] = [await findWishRound(ctx, call.id), await listWishes(ctx, call.id), await listReviewerFacts(ctx, call.id), await listHidden(ctx, call.id)];
  const shown = said.filter((w) => !hidden.has(w.applicationId));
  return { call, round: round ?? null, reviewers: reviewers.map((r) => ({ personId: r.personId, name: r.name || r.email, said: shown.filter((w) => w.personId === r.personId).length })) };
}

/** Whom to ask for wishes, and how; those who have said something are not asked again. Unscoped, for mails. */
export async function listWishless(ctx: Context, cohortId: string) {
  const call = await getCall(ctx, cohortId);
  const [round, said, reviewers] = [await findWishRound(ctx, call.id), await listWishes(ctx, call.id), await listReviewerFacts(ctx, call.id)];
  return { call, until: round?.until ?? null, askedAt: round?.askedAt ?? null, reviewers: reviewers.filter((r) => !said.some((w) => w.personId === r.personId)) };
}
