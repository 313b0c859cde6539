import { paths } from "#app/paths.ts";
import { enquiryAnswered } from "#domain/enquiries/enquiries.events.ts";
import { getEnquiryForMail } from "#domain/enquiries/enquiries.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { EnquiryAnswered } from "#emails/enquiry-answered.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "enquiry-answered";

/** To the one who asked, with each answer; of answers that follow quickly only the last one goes. */
export default defineMessage({
  kind,
  on: enquiryAnswered,
  whenUnsure: "resend",
  async recipients({ enquiryId, cohortId }, ctx) {
    const { askerId, askerAddress, askerErasedAt, answeredAt } = await getEnquiryForMail(ctx, enquiryId);
    if (askerErasedAt || !answeredAt) return [];
    const at = answeredAt.toISOString();
    return [{ kind, key: `${kind}:${enquiryId}:${at}`, ref: { enquiryId, at }, personId: askerId, address: askerAddress, cohortId }];
  },
  async compose({ enquiryId = "", at }, ctx, tools) {
    const enquiry = await getEnquiryForMail(ctx, enquiryId);
    if (!enquiry.answer || enquiry.answeredAt?.toISOString() !== at) return { skip: "superseded" };
    const language = enquiry.askerLanguage ?? enquiry.language;
    const props = { programme: readText(enquiry.programmeName, language).text, question: enquiry.question, answer: enquiry.answer, url: tools.url(paths.call(enquiry.callId)) };
    return compose(EnquiryAnswered, { props, language, zone: enquiry.zone });
  },
});
