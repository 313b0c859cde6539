import { paths } from "#app/paths.ts";
import { enquiryMade } from "#domain/enquiries/enquiries.events.ts";
import { getEnquiryForMail } from "#domain/enquiries/enquiries.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { EnquiryMade } from "#emails/enquiry-made.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "enquiry-made";

/** To the organiser's contact: somebody asks. */
export default defineMessage({
  kind,
  on: enquiryMade,
  whenUnsure: "resend",
  async recipients({ enquiryId, cohortId }, ctx) {
    const { contactId, contactAddress } = await getEnquiryForMail(ctx, enquiryId);
    return [{ kind, key: `${kind}:${enquiryId}`, ref: { enquiryId }, personId: contactId, address: contactAddress, cohortId }];
  },
  async compose({ enquiryId = "" }, ctx, tools) {
    const enquiry = await getEnquiryForMail(ctx, enquiryId);
    if (enquiry.answeredAt) return { skip: "done" };
    const language = enquiry.contactLanguage ?? "fi";
    const url = tools.url(paths.signIn(paths.enquiry(enquiry.cohortId, enquiry.id)));
    return compose(EnquiryMade, { props: { programme: readText(enquiry.programmeName, language).text, question: enquiry.question, url }, language, zone: enquiry.zone });
  },
});
