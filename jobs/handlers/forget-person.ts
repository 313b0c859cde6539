import { endWriting } from "#domain/applications/end-writing.ts";
import { forgetAnswers } from "#domain/assessment/forget-answers.ts";
import { hideNames } from "#domain/certificates/hide-names.ts";
import { forgetMails } from "#domain/messages/forget-mails.ts";
import { personErased } from "#domain/people/people.events.ts";
import { endFeed } from "#domain/schedule/end-feed.ts";
import { leaveTeams } from "#domain/selection/leave-teams.ts";
import { forgetSignups } from "#domain/signups/forget-signups.ts";
import { defineJob } from "../define-job.ts";

/** Somebody has had themselves erased: each module lets go of what it holds about them. The mails come last, since the others may queue some. */
export default defineJob({
  name: "forget-person",
  on: personErased,
  async run(who, ctx, { storage }) {
    await endFeed(ctx, who);
    await leaveTeams(ctx, who);
    await endWriting(ctx, storage, who);
    await hideNames(ctx, who);
    await forgetAnswers(ctx, who);
    await forgetSignups(ctx, who);
    await forgetMails(ctx, who);
  },
});
