import { paths } from "#app/paths.ts";
import { findMention, listMentioned } from "#domain/selection/notes.queries.ts";
import { noteWritten } from "#domain/selection/selection.events.ts";
import { ReviewMentioned } from "#emails/review-mentioned.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To whom a note among reviewers mentions, unless they no longer read it. The note itself stays in the service. */
export default defineMessage({
  kind: "review-mentioned",
  on: noteWritten,
  whenUnsure: "resend",
  async recipients({ noteId, cohortId }, ctx) {
    const people = await listMentioned(ctx, noteId);
    return people.map(({ personId, email }) => ({ kind: "review-mentioned", key: `review-mentioned:${noteId}:${personId}`, ref: { noteId, personId }, personId, address: email, cohortId }));
  },
  async compose(ref, ctx, tools) {
    const mention = await findMention(ctx, ref.noteId ?? "", ref.personId ?? "");
    if (!mention) return { skip: "changed" };
    const path = mention.assignmentId ? paths.reviewDesk(mention.assignmentId) : paths.applicationReviews(mention.cohortId, mention.applicationId);
    return compose(ReviewMentioned, { props: { number: mention.diaryNumber ?? "", by: mention.by, url: tools.url(path) }, language: mention.language ?? "fi", zone: mention.zone });
  },
});
