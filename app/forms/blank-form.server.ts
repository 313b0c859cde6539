import { shownWhenWords } from "#app/forms/condition-words.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import { renderDocument } from "#documents/render.ts";
import { blankForm, type BlankFacts } from "#domain/forms/blank-form.rules.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";

/** A blank form as PDF in the reader's language. */
export function printForm({ ctx, t, language }: Pick<PageArgs, "ctx" | "t" | "language">, facts: BlankFacts): Response {
  const questions = allQuestions(facts.form);
  const content = blankForm(facts, {
    language,
    kind: t("forms.blank.kind"),
    optional: t("ui.optional"),
    maxWords: (count) => t("forms.blank.maxWords", { count }),
    picks: (count) => t("forms.blank.picks", { count }),
    file: t("forms.blank.file"),
    organiserOnly: t("applications.section.organiserOnly"),
    personal: t("applications.section.personal"),
    kept: (count) => t("applications.section.keptMonths", { count }),
    condition: ({ shownWhen }) => (shownWhen ? t("applications.section.answerIf", { condition: shownWhenWords(shownWhen, { t, language, questions }) }) : null),
    address: [t("applications.section.street"), t("applications.section.postcode"), t("applications.section.city")],
    organisation: [t("applications.organisation.name"), t("applications.organisation.businessId")],
    eligibility: t("forms.eligibility.title"),
    eligible: (needed) => t(`forms.eligibility.fits.${needed}`),
    yesAndNo: [t("applications.yes"), t("applications.no")],
  });
  return new Response(new Uint8Array(renderDocument("blank-form", content, ctx.now)), { headers: { "Content-Type": "application/pdf", "Content-Disposition": 'inline; filename="form.pdf"' } });
}
