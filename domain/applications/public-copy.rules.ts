import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Answers } from "./answers.schema.ts";
import { shownForm } from "./shown-form.rules.ts";

type Sent = {
  form: FormContent;
  answers: Answers;
  attachments: { questionKey: string }[];
  parties: { contactName: string; contactEmail: string; contactPhone: string | null }[];
};

/** The form without what is not for everyone: questions for the organiser alone, those that tell of a person, addresses and telephone numbers. */
export function publicForm(form: FormContent): FormContent {
  const sections = form.sections.map((s) => ({ ...s, questions: s.questions.filter((q) => !q.visibleTo && !q.personal && q.kind !== "email" && q.kind !== "phone") }));
  return { ...form, sections: sections.filter((s) => s.questions.length > 0) };
}

/**
 * An application as it may be given to anyone who asks: without answers and files that are not for everyone, and without
 * the contact persons. Conditions are met by the whole answers first. What somebody wrote into an open text stays: the one
 * who gives the copy out reads it.
 */
export function publicCopy<A extends Sent>(application: A): A {
  const shown = shownForm(
    application.form,
    application.answers,
    application.attachments.map((f) => f.questionKey),
  );
  const form = publicForm(shown.form);
  const open = new Set(form.sections.flatMap((s) => s.questions.map((q) => q.key)));
  return {
    ...application,
    form,
    answers: Object.fromEntries(Object.entries(shown.answers).filter(([key]) => open.has(key))),
    attachments: application.attachments.filter((f) => open.has(f.questionKey)),
    parties: application.parties.map((p) => ({ ...p, contactName: "", contactEmail: "", contactPhone: null })),
  };
}
