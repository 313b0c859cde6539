import { describe, expect, test } from "vitest";
import { changeOrganisation } from "#domain/people/change-organisation.ts";
import { organisationEdits } from "#domain/people/organisations.events.ts";
import { arrangeCriteria } from "#domain/programmes/arrange-criteria.ts";
import { changeCall } from "#domain/programmes/change-call.ts";
import { changeCohort } from "#domain/programmes/change-cohort.ts";
import { changeCriterion } from "#domain/programmes/change-criterion.ts";
import { changeOrganiser } from "#domain/programmes/change-organiser.ts";
import { changePhases } from "#domain/programmes/change-phases.ts";
import { changeProgramme } from "#domain/programmes/change-programme.ts";
import { callEdits, cohortEdits, criteriaEdits, criterionEdits, organiserEdits, phaseEdits, programmeEdits } from "#domain/programmes/programmes.events.ts";
import { changeSession } from "#domain/schedule/change-session.ts";
import { sessionEdits } from "#domain/schedule/schedule.events.ts";
import { changeReviewPhases } from "#domain/selection/change-review-phases.ts";
import { changeReviewerTerms } from "#domain/selection/change-reviewer-terms.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { decisionEdits, reviewPhaseEdits, reviewerTermsEdits } from "#domain/selection/selection.events.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Edits } from "#domain/shared/events.ts";
import type { Outcome, Overtaken } from "#domain/shared/outcome.ts";
import { makeCall, makeOrganisation, makeSession } from "#test/factories/rows.ts";
import { changeOf } from "#test/factories/schedule.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { programmeInput } from "#test/support/programme-input.ts";
import { addReviewer, closedCall } from "#test/domain/selection/scene.ts";

const own = ownDatabase();

type Seen = { seen?: string };
type Form = { edits: Edits; save(ctx: Context, by: string, seen: Seen): Promise<Outcome<unknown, string> | Overtaken> };

const callInput = {
  access: "open",
  graceMinutes: 0,
  decisionsOn: "2026-12-18",
  offerDays: 7,
  reviewsPerApplication: 2,
  decisionProfile: "notice",
  needed: { fi: "Teksti" },
  minutesNeeded: 90,
} as const;
const callTimes = {
  opensAt: "2026-11-02T09:00",
  closesAt: "2026-12-11T16:00",
  reviewsDueAt: "2026-12-16T16:00",
  confirmBy: "2027-01-08T16:00",
  needsSignatures: false,
  needsApproval: false,
  asksRecommendation: false,
};
const cohortInput = { startsOn: "2027-01-20", endsOn: "2027-04-29", capacity: 6, languages: ["fi" as const], quietFrom: "21:00", quietTo: "07:30" };

/** Every form of staff that overwrites a thing as a whole; `by` ends up in a text of it. */
const forms: Record<string, (scene: Awaited<ReturnType<typeof closedCall>>) => Promise<Form>> = {
  cohort: async ({ cohort }) => ({ edits: cohortEdits(cohort.id), save: (ctx, by, seen) => changeCohort(ctx, { ...cohortInput, ...seen, cohortId: cohort.id, name: { fi: by } }) }),
  phases: async ({ cohort }) => ({
    edits: phaseEdits(cohort.id),
    save: (ctx, by, seen) => changePhases(ctx, { ...seen, cohortId: cohort.id, phases: [{ kind: "other", name: { fi: by }, startsOn: "2027-01-20", endsOn: "2027-04-29" }] }),
  }),
  call: async () => {
    const { cohort } = await makeCall(own.db);
    return { edits: callEdits(cohort.id), save: (ctx, by, seen) => changeCall(ctx, { ...callInput, ...callTimes, ...seen, cohortId: cohort.id, intro: { fi: by } }) };
  },
  criterion: async () => {
    const { cohort, criteria } = await makeCall(own.db);
    const criterionId = criteria[0]!.id;
    return {
      edits: criterionEdits(criterionId),
      save: (ctx, by, seen) => changeCriterion(ctx, { ...seen, cohortId: cohort.id, criterionId, name: { fi: by }, help: {}, anchors: Array(6).fill({ fi: by }) }),
    };
  },
  "weights and order of criteria": async () => {
    const { cohort, criteria } = await makeCall(own.db);
    const weights = (first: number) => ({ [criteria[0]!.key]: first, [criteria[1]!.key]: 100 - first });
    return { edits: criteriaEdits(cohort.id), save: (ctx, by, seen) => arrangeCriteria(ctx, { ...seen, cohortId: cohort.id, place: {}, weight: weights(by.length) }) };
  },
  "phases of a review": async ({ cohort }) => ({
    edits: reviewPhaseEdits(cohort.id),
    save: (ctx, by, seen) =>
      changeReviewPhases(ctx, {
        ...seen,
        cohortId: cohort.id,
        phases: [{ opensAt: "2026-11-24T08:00", closesAt: `2026-11-26T16:${10 + by.length}`, showsOthers: false, hidesApplicants: false, hasDiscussion: false }],
      }),
  }),
  intention: async ({ applications: [one] }) => ({
    edits: decisionEdits(one!.id),
    save: (ctx, by, seen) => intendDecision(ctx, { ...seen, applicationId: one!.id, intended: "select", reasons: by, conditions: "" }),
  }),
  programme: async ({ cohort: { programmeId } }) => ({
    edits: programmeEdits(programmeId),
    save: (ctx, by, seen) => changeProgramme(ctx, { ...programmeInput(""), ...seen, programmeId, partners: [], name: { fi: by } }),
  }),
  organiser: async () => {
    const organiser = await own.db.selectFrom("organiser").select("id").executeTakeFirstOrThrow();
    return {
      edits: organiserEdits(organiser.id),
      save: (ctx, by, seen) => changeOrganiser(ctx, { ...seen, organiserId: organiser.id, name: by, contactName: by, contactEmail: "yhteys@example.org" }),
    };
  },
  organisation: async () => {
    const { id } = await makeOrganisation(own.db);
    return { edits: organisationEdits(id), save: (ctx, by, seen) => changeOrganisation(ctx, { ...seen, organisationId: id, name: by, kind: "state", regionCode: null }) };
  },
  "session, a draft": async ({ cohort }) => {
    const { id } = await makeSession(own.db, cohort.id, { state: "draft" });
    return { edits: sessionEdits(id), save: async (ctx, by, { seen }) => changeSession(ctx, await changeOf(own.db, id, { title: { fi: by }, seen })) };
  },
  "reviewer's terms": async (scene) => {
    const personId = await addReviewer(own.db, scene);
    return {
      edits: reviewerTermsEdits(scene.cohort.id, personId),
      save: (ctx, by, seen) => changeReviewerTerms(ctx, { ...seen, cohortId: scene.cohort.id, personId, reads: ["fi"], most: by.length }),
    };
  },
};

describe("two people save the same form", () => {
  test.each(Object.entries(forms))("%s: one is saved, the other is told by whom, and may then decide", async (_name, make) => {
    const scene = await closedCall(own.db);
    const { edits, save } = await make(scene);
    const people = ["Outi Salmela", "Esa Aalto"];
    const [outi, esa] = await Promise.all(
      people.map(async (name) => {
        const id = await makePerson(own.db, { name });
        await giveRole(own.db, id, "administrator");
        return as(own.db, id, testNow);
      }),
    );
    const seen = await readMark(outi!, edits);
    const both = await Promise.all([save(outi!, people[0]!, { seen }), save(esa!, people[1]!, { seen })]);
    expect(both.map((saved) => saved.ok).toSorted()).toEqual([false, true]);
    const loser = both.findIndex((saved) => !saved.ok);
    const told = both[loser] as Overtaken;
    expect(told).toMatchObject({ refusal: "changed-meanwhile", change: { byName: people[1 - loser], at: testNow } });

    const again = await save([outi!, esa!][loser]!, people[loser]!, { seen: told.change.id });
    expect(again).toMatchObject({ ok: true });
    expect(await save(outi!, "Vanhasta sivusta", { seen })).toMatchObject({ ok: false, refusal: "changed-meanwhile" });
  });
});
