import { paths } from "#app/paths.ts";
import { findCompletionAsker } from "#domain/applications/application-mail.queries.ts";
import { completionSent } from "#domain/applications/applications.events.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { CompletionArrived } from "#emails/completion-arrived.tsx";
import { formatIn } from "#locales/format.ts";
import { compose, defineMessage } from "../define-message.ts";
import { readCompletion } from "./completion-mail.ts";

const kind = "completion-arrived";

/** To the organiser who asked: that the completion has come, and what it changed. */
export default defineMessage({
  kind,
  on: completionSent,
  whenUnsure: "resend",
  async recipients({ applicationId, completionId }, ctx) {
    const asker = await findCompletionAsker(ctx, completionId);
    if (!asker) return [];
    const { personId, address, cohortId } = asker;
    return [{ kind, key: `${kind}:${completionId}`, ref: { applicationId, completionId, personId }, personId, address, cohortId }];
  },
  async compose(ref, ctx, tools) {
    const [{ application, request, label, common }, asker] = await Promise.all([readCompletion(ctx, ref, tools), findCompletionAsker(ctx, ref.completionId ?? "")]);
    if (!asker) return { skip: "gone" };
    const [lead] = await listParties(ctx, application.id);
    const language = asker.language ?? application.language;
    const questions = formatIn(language, application.zone).list((request.changed ?? []).map(label));
    const props = { organisation: lead?.organisationName ?? "", diaryNumber: common.diaryNumber, questions, url: tools.url(paths.cohortApplication(asker.cohortId, application.id)) };
    return compose(CompletionArrived, { props, language, zone: application.zone });
  },
});
