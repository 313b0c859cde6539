import { getApplicationAnswers } from "#domain/applications/answers.queries.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { applicationDocument } from "#domain/applications/application-document.rules.ts";
import { completionSent } from "#domain/applications/applications.events.ts";
import { listSignatures } from "#domain/applications/signatures.queries.ts";
import { renderDocument } from "#documents/render.ts";
import { CompletionReceived } from "#emails/completion-received.tsx";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";
import { compose, defineMessage } from "../define-message.ts";
import { completionMails, readCompletion } from "./completion-mail.ts";

const kind = "completion-received";

/** The receipt of a completion, in the language of the case: what it changed, and the whole application as it stands now as PDF. */
export default defineMessage({
  kind,
  on: completionSent,
  whenUnsure: "resend",
  recipients: (fact, ctx) => completionMails(ctx, kind, fact),
  async compose(ref, ctx, tools) {
    const { application, request, common, url } = await readCompletion(ctx, ref, tools);
    const { sentAt, sentVersion, changed } = request;
    if (!sentAt || !sentVersion || application.state === "withdrawn") return { skip: "late" };
    const { language, zone } = application;
    const { answers, parties, attachments } = await getApplicationAnswers(ctx, application.id, sentVersion);
    const signatures = application.needsSignatures ? await listSignatures(ctx, application.id) : [];
    const { t } = texts(language);
    const format = formatIn(language, zone);
    const sections = copySections(application.form, answers, attachments, { language, yes: t("applications.yes"), day: format.day, number: format.number });
    const pdf = renderDocument("application-copy", applicationDocument({ ...application, answers, parties, attachments, signatures }, t, format), sentAt);
    const props = { ...common, sentAt, answers: sections.flatMap((s) => s.answers).filter((a) => changed?.includes(a.key)), url };
    return compose(CompletionReceived, { props, language, zone, attachments: [{ filename: `${common.diaryNumber}.pdf`, content: pdf, contentType: "application/pdf" }] });
  },
});
