import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { changedMeanwhile } from "#app/forms/changed-meanwhile.server.ts";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { QuestionEditor } from "#app/forms/question-editor.tsx";
import { QuestionPreview } from "#app/forms/question-preview.tsx";
import { act, goTo, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { changeQuestion } from "#domain/forms/change-question.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { sectionOf } from "#domain/forms/form-edit.rules.ts";
import { QuestionInput, readQuestion } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { questionsBefore } from "#domain/programmes/conditions.rules.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form, faults } = await getFormForEditing(ctx, params.cohortId!);
  const section = found(sectionOf(form, params.question!), "question");
  const question = found(
    section.questions.find((q) => q.key === params.question),
    "question",
  );
  return {
    title: t("forms.editQuestion"),
    owner: { cohortId, cohortName },
    form,
    question,
    shown: fingerprint(question),
    before: questionsBefore(form, { section: section.key, question: question.key }),
    faults: faults.filter((f) => f.question === question.key),
  };
});

export const action = act("manager", QuestionInput, async (args) => {
  const [cohortId, key] = [args.params.cohortId!, args.params.question!];
  const { form } = await getFormForEditing(args.ctx, cohortId);
  const section = sectionOf(form, key)?.key ?? "";
  const question = readQuestion(args.input, questionsBefore(form, { section, question: key }));
  const changed = await changeQuestion(args.ctx, { cohortId, section, key, shown: args.input.shown, question });
  if (changed.ok) return goTo(paths.formItem(cohortId, { kind: "question", key }), "forms.questionSaved");
  return changed.refusal === "changed-meanwhile" ? changedMeanwhile(args, { cohortId, item: { kind: "question", key } }) : refuse(args, `forms.refusal.${changed.refusal}`);
});

export default function EditQuestion() {
  const { owner, question, shown, ...rest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const reply = useActionData<FormReply>();
  const isClash = reply?.refusal === "forms.refusal.changed-meanwhile";
  return (
    <FormFrame owner={owner} title={read(question.label)} lead={t(`forms.kinds.${question.kind}`)}>
      {isClash && <QuestionPreview question={question} title={t("forms.savedNow")} />}
      <QuestionEditor key={String(reply?.values.shown ?? shown)} cohortId={owner.cohortId} question={question} shown={shown} {...rest} />
    </FormFrame>
  );
}
