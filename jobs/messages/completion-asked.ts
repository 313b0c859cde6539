import { completionAsked } from "#domain/applications/applications.events.ts";
import { CompletionAsked } from "#emails/completion-asked.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { completionMails, readCompletion } from "./completion-mail.ts";

const kind = "completion-asked";

/** What is to be completed and by when, in the language of the case: to those who write the application and to the lead's contacts. */
export default defineMessage({
  kind,
  on: completionAsked,
  whenUnsure: "resend",
  recipients: (fact, ctx) => completionMails(ctx, kind, fact),
  async compose(ref, ctx, tools) {
    const { application, request, label, common, contact, url } = await readCompletion(ctx, ref, tools);
    if (request.standing !== "open") return { skip: request.standing === "sent" ? "done" : "changed" };
    const props = { ...common, questions: request.questions.map(label), message: request.message, dueAt: request.dueAt, contact, url };
    return compose(CompletionAsked, { props, language: application.language, zone: application.zone });
  },
});
