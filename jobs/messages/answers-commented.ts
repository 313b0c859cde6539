import { paths } from "#app/paths.ts";
import { listOpenComments } from "#domain/applications/answer-comments.queries.ts";
import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { commenters } from "#domain/applications/application.policy.ts";
import { answerCommented } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { outsideQuietHours } from "#domain/reminders/reminders.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf, minutesAfter } from "#domain/shared/time.rules.ts";
import { AnswersCommented } from "#emails/answers-commented.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "answers-commented";

/** A talk is gathered for so long before it is mailed of. */
const minutes = 30;

/**
 * To the other writers who may comment, that there is something to read: once a day at most for each application, half an
 * hour after the first comment of the day and outside quiet hours. Whoever has read and settled it meanwhile gets nothing.
 */
export default defineMessage({
  kind,
  on: answerCommented,
  whenUnsure: "resend",
  async recipients({ applicationId }, ctx) {
    const [a, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    const open = await Promise.all(writers.map(async (w) => (w.personId ? (await listOpenComments(ctx, applicationId, w.personId)).length : 0)));
    const hours = { zone: a.zone, quietFrom: a.quietFrom, quietTo: a.quietTo };
    return writers
      .filter((w, i) => commenters.some((access) => access === w.access) && open[i])
      .map((w) => ({
        kind,
        key: `${kind}:${applicationId}:${w.personId}:${dayOf(ctx.now, a.zone)}`,
        ref: { applicationId, writerId: w.writerId },
        personId: w.personId,
        address: w.address,
        cohortId: a.cohortId,
        dueAt: outsideQuietHours(minutesAfter(ctx.now, minutes), hours),
        usefulUntil: a.closesAt,
      }));
  },
  async compose({ applicationId = "", writerId }, ctx, tools) {
    const [a, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    const writer = writers.find((w) => w.writerId === writerId);
    if (!writer?.personId || a.state !== "draft" || !commenters.some((access) => access === writer.access)) return { skip: "late" };
    const open = await listOpenComments(ctx, applicationId, writer.personId);
    if (open.length === 0) return { skip: "done" };
    const language = writer.language ?? a.language;
    const asked = a.form.sections.flatMap((s) => s.questions).filter((q) => open.some((c) => c.question === q.key));
    const props = {
      names: [...new Set(open.map((c) => c.author))],
      programme: readText(a.programmeName, language).text,
      count: open.length,
      questions: asked.slice(0, 5).map((q) => readText(q.label, language).text),
      url: tools.url(paths.signIn(paths.myApplication(applicationId))),
    };
    return compose(AnswersCommented, { props, language, zone: a.zone });
  },
});
