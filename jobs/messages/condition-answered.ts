import { paths } from "#app/paths.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { getCondition } from "#domain/selection/conditions.queries.ts";
import { conditionAnswered } from "#domain/selection/selection.events.ts";
import { ConditionAnswered } from "#emails/condition-answered.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "condition-answered";

/** To the organiser's contact: the applicants have answered a condition, which waits to be judged. */
export default defineMessage({
  kind,
  on: conditionAnswered,
  whenUnsure: "resend",
  async recipients({ applicationId, conditionId }, ctx) {
    const [{ contactEmail, cohortId }, { answeredAt }] = await Promise.all([getApplication(ctx, applicationId), getCondition(ctx, applicationId, conditionId)]);
    return [{ kind, key: `${kind}:${conditionId}:${answeredAt?.toISOString()}`, ref: { applicationId, conditionId }, personId: null, address: contactEmail, cohortId }];
  },
  async compose({ applicationId = "", conditionId = "" }, ctx, tools) {
    const [application, condition, [lead]] = await Promise.all([getApplication(ctx, applicationId), getCondition(ctx, applicationId, conditionId), listParties(ctx, applicationId)]);
    if (condition.standing !== "answered") return { skip: "done" };
    const { language, zone, cohortId } = application;
    const url = tools.url(paths.signIn(paths.applicationReviews(cohortId, applicationId)));
    const props = { organisation: lead?.organisationName ?? "", diaryNumber: application.diaryNumber ?? "", condition: condition.body, answer: condition.answer, url };
    return compose(ConditionAnswered, { props, language, zone });
  },
});
