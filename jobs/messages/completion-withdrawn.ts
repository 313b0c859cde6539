import { completionWithdrawn } from "#domain/applications/applications.events.ts";
import { CompletionWithdrawn } from "#emails/completion-withdrawn.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { completionMails, readCompletion } from "./completion-mail.ts";

const kind = "completion-withdrawn";

/** That nothing needs to be completed any more. */
export default defineMessage({
  kind,
  on: completionWithdrawn,
  whenUnsure: "resend",
  recipients: (fact, ctx) => completionMails(ctx, kind, fact),
  async compose(ref, ctx, tools) {
    const { application, common, contact } = await readCompletion(ctx, ref, tools);
    return compose(CompletionWithdrawn, { props: { ...common, contact }, language: application.language, zone: application.zone });
  },
});
