import { paths } from "#app/paths.ts";
import { caseSubstituteNamed } from "#domain/selection/selection.events.ts";
import { findSubstituteMail } from "#domain/selection/substitutes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { SubstituteNamed } from "#emails/substitute-named.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "substitute-named";

/** To who was named to decide one application. */
export default defineMessage({
  kind,
  on: caseSubstituteNamed,
  whenUnsure: "resend",
  async recipients({ substituteId }, ctx) {
    const mail = await findSubstituteMail(ctx, substituteId);
    if (!mail) return [];
    return [{ kind, key: `${kind}:${substituteId}`, ref: { substituteId, applicationId: mail.applicationId }, personId: mail.personId, address: mail.email, cohortId: mail.cohortId }];
  },
  async compose(ref, ctx, tools) {
    const mail = await findSubstituteMail(ctx, ref.substituteId ?? "");
    if (!mail) return { skip: "changed" };
    const language = mail.language ?? "fi";
    const url = tools.url(paths.signIn(paths.applicationReviews(mail.cohortId, mail.applicationId)));
    return compose(SubstituteNamed, { props: { number: mail.diaryNumber ?? "", cohort: readText(mail.cohort, language).text, by: mail.by, url }, language, zone: mail.zone });
  },
});
