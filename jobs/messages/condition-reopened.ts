import { paths } from "#app/paths.ts";
import { listActingRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getCondition } from "#domain/selection/conditions.queries.ts";
import { conditionReopened } from "#domain/selection/selection.events.ts";
import { ConditionReopened } from "#emails/condition-reopened.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "condition-reopened";

/** To those who act for the application: a condition is open again, and why. */
export default defineMessage({
  kind,
  on: conditionReopened,
  whenUnsure: "resend",
  async recipients({ applicationId, conditionId }, ctx) {
    const [{ cohortId }, readers, { reopenedAt }] = await Promise.all([getApplication(ctx, applicationId), listActingRecipients(ctx, applicationId), getCondition(ctx, applicationId, conditionId)]);
    return readers.map(({ personId, address }) => ({ kind, key: `${kind}:${conditionId}:${reopenedAt?.toISOString()}:${address}`, ref: { applicationId, conditionId }, personId, address, cohortId }));
  },
  async compose({ applicationId = "", conditionId = "" }, ctx, tools) {
    const [application, condition] = await Promise.all([getApplication(ctx, applicationId), getCondition(ctx, applicationId, conditionId)]);
    if (condition.standing !== "open") return { skip: "done" };
    const url = tools.url(paths.signIn(paths.ownCondition(applicationId, conditionId)));
    const props = { diaryNumber: application.diaryNumber ?? "", condition: condition.body, why: condition.reopenedWhy ?? "", url };
    return compose(ConditionReopened, { props, language: application.language, zone: application.zone });
  },
});
