import { paths } from "#app/paths.ts";
import { listTeamPeople } from "#domain/assignments/work-mail.queries.ts";
import { findGivenFeedback, findMember } from "#domain/feedback/feedback-mail.queries.ts";
import { feedbackGiven } from "#domain/feedback/feedback.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { FeedbackReceived } from "#emails/feedback-received.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To the writing team: feedback has come, from which team. */
export default defineMessage({
  kind: "feedback-received",
  on: feedbackGiven,
  whenUnsure: "resend",
  async recipients({ pairingId, cohortId }, ctx) {
    const given = await findGivenFeedback(ctx, pairingId);
    const people = given ? await listTeamPeople(ctx, [given.teamId]) : [];
    return people.map(({ personId, address }) => ({ kind: "feedback-received", key: `feedback-received:${pairingId}:${personId}`, ref: { pairingId, personId }, personId, address, cohortId }));
  },
  async compose(ref, ctx, tools) {
    const given = await findGivenFeedback(ctx, ref.pairingId ?? "");
    const reader = given && (await findMember(ctx, ref.personId ?? "", given.teamId));
    if (!given || !reader) return { skip: "done" };
    return compose(FeedbackReceived, {
      props: { team: given.reviewerTeam, points: Number(given.points), cohort: readText(given.cohort, reader.language).text, url: tools.url(paths.workFeedback(given.workId)) },
      language: reader.language,
      zone: reader.zone,
    });
  },
});
