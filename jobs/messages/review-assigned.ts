import { paths } from "#app/paths.ts";
import { findAssignmentMail } from "#domain/selection/mails.queries.ts";
import { reviewAssigned } from "#domain/selection/selection.events.ts";
import { ReviewAssigned } from "#emails/review-assigned.tsx";
import { compose, defineMessage } from "../define-message.ts";

export default defineMessage({
  kind: "review-assigned",
  on: reviewAssigned,
  whenUnsure: "resend",
  async recipients({ assignmentId }, ctx) {
    const mail = await findAssignmentMail(ctx, assignmentId);
    if (!mail) return [];
    // someone who is asked a second time gets a second mail: the moment is part of the key
    return [
      {
        kind: "review-assigned",
        key: `review-assigned:${assignmentId}:${mail.assignedAt.toISOString()}`,
        ref: { assignmentId },
        personId: mail.personId,
        address: mail.email,
        cohortId: mail.cohortId,
      },
    ];
  },
  async compose(ref, ctx, tools) {
    const mail = await findAssignmentMail(ctx, ref.assignmentId ?? "");
    if (mail?.state !== "assigned") return { skip: "changed" };
    return compose(ReviewAssigned, {
      props: { number: mail.diaryNumber ?? "", dueAt: mail.dueAt, url: tools.url(paths.reviewConflict(mail.id)) },
      language: mail.language ?? "fi",
      zone: mail.zone,
    });
  },
});
