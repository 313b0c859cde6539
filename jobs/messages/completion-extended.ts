import { completionExtended } from "#domain/applications/applications.events.ts";
import { getCompletion } from "#domain/applications/completions.queries.ts";
import { CompletionExtended } from "#emails/completion-extended.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { completionMails, readCompletion } from "./completion-mail.ts";

const kind = "completion-extended";

/** That there is more time for a completion; of two extensions in a row only the later one is told. */
export default defineMessage({
  kind,
  on: completionExtended,
  whenUnsure: "resend",
  async recipients(fact, ctx) {
    const { dueAt } = await getCompletion(ctx, fact.applicationId, fact.completionId);
    return completionMails(ctx, kind, fact, dueAt.toISOString(), { usefulUntil: dueAt });
  },
  async compose(ref, ctx, tools) {
    const { application, request, common, url } = await readCompletion(ctx, ref, tools);
    if (request.standing !== "open") return { skip: request.standing === "sent" ? "done" : "changed" };
    if (request.dueAt.toISOString() !== ref.about) return { skip: "superseded" };
    return compose(CompletionExtended, { props: { ...common, dueAt: request.dueAt, url }, language: application.language, zone: application.zone });
  },
});
