import { paths } from "#app/paths.ts";
import { findMember, listNewPairings, listReviewersOfRun, listTakenPairings } from "#domain/feedback/feedback-mail.queries.ts";
import { feedbackAllocated } from "#domain/feedback/feedback.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { FeedbackAssigned } from "#emails/feedback-assigned.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To the members of the reading teams: whose plans are new to them and by when, and whose they no longer need to read. One mail a person and run. */
export default defineMessage({
  kind: "feedback-assigned",
  on: feedbackAllocated,
  whenUnsure: "resend",
  async recipients({ runId, cohortId }, ctx) {
    const people = await listReviewersOfRun(ctx, runId);
    return people.map(({ personId, address, teamId }) => ({
      kind: "feedback-assigned",
      key: `feedback-assigned:${runId}:${teamId}:${personId}`,
      ref: { runId, teamId, personId },
      personId,
      address,
      cohortId,
    }));
  },
  async compose(ref, ctx, tools) {
    const [pairings, reader] = [await listNewPairings(ctx, ref.runId ?? "", ref.teamId ?? ""), await findMember(ctx, ref.personId ?? "", ref.teamId ?? "")];
    const taken = await listTakenPairings(ctx, ref.runId ?? "", ref.teamId ?? "");
    const first = pairings[0] ?? taken[0];
    if (!first || !reader) return { skip: "done" };
    return compose(FeedbackAssigned, {
      props: {
        teams: pairings.map((pairing) => pairing.authorTeam),
        taken: taken.map((pairing) => pairing.authorTeam),
        cohort: readText(first.cohort, reader.language).text,
        dueAt: first.dueAt,
        url: tools.url(pairings[0] && pairings.length === 1 ? paths.giveFeedback(pairings[0].pairingId) : paths.myCohort(first.cohortId)),
      },
      language: reader.language,
      zone: reader.zone,
    });
  },
});
