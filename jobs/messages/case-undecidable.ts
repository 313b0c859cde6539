import { paths } from "#app/paths.ts";
import { findUndecidableMail } from "#domain/selection/substitutes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { CaseUndecidable } from "#emails/case-undecidable.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To administrators: no manager may decide an application. The tick `tell-of-undecidable` makes the rows. */
export default defineMessage({
  kind: "case-undecidable",
  whenUnsure: "resend",
  async compose({ applicationId = "", personId = "" }, ctx, tools) {
    const mail = await findUndecidableMail(ctx, applicationId, personId);
    if (!mail) return { skip: "changed" };
    const language = mail.language ?? "fi";
    const url = tools.url(paths.signIn(paths.caseSubstitute(mail.cohortId, applicationId)));
    return compose(CaseUndecidable, { props: { number: mail.diaryNumber ?? "", cohort: readText(mail.cohort, language).text, url }, language, zone: mail.zone });
  },
});
