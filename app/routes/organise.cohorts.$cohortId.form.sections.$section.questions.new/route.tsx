import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { QuestionEditor } from "#app/forms/question-editor.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/field.tsx";
import { changeQuestion } from "#domain/forms/change-question.ts";
import { QuestionInput, readQuestion } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { questionsBefore } from "#domain/programmes/conditions.rules.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { listThemes } from "#domain/programmes/themes.queries.ts";
import { questionKinds } from "#domain/programmes/question-kinds.rules.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, url, t }) => {
  const { cohortId, cohortName, programmeId, form } = await getFormForEditing(ctx, params.cohortId!);
  const section = found(
    form.sections.find((s) => s.key === params.section),
    "section",
  );
  const kind = questionKinds.find((k) => k === url.searchParams.get("kind")) ?? null;
  const themes = kind === "ranking" ? await listThemes(ctx, programmeId) : [];
  const question: Question | null = kind && {
    key: "new",
    kind,
    label: {},
    help: {},
    required: true,
    ...(themes.length > 0 ? { options: themes.map(({ key, name }) => ({ value: key, label: name })) } : {}),
  };
  return { title: t("forms.newQuestion"), owner: { cohortId, cohortName }, form, section: section.title, question, before: questionsBefore(form, { section: section.key, question: "" }) };
});

export const action = act("manager", QuestionInput, async (args) => {
  const [cohortId, section] = [args.params.cohortId!, args.params.section!];
  const { form } = await getFormForEditing(args.ctx, cohortId);
  const question = readQuestion(args.input, questionsBefore(form, { section, question: "" }));
  const made = await changeQuestion(args.ctx, { cohortId, section, key: null, shown: "", question });
  return made.ok ? goTo(paths.formItem(cohortId, { kind: "question", key: made.value.key }), "forms.questionAdded") : refuse(args, `forms.refusal.${made.refusal}`);
});

export default function NewQuestion() {
  const { owner, form, section, question, before } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  return (
    <FormFrame owner={owner} title={question ? t(`forms.kinds.${question.kind}`) : t("forms.newQuestion")} lead={t("forms.toSection", { section: read(section) })}>
      {question ? (
        <QuestionEditor key={question.kind} isNew cohortId={owner.cohortId} form={form} question={question} shown="" before={before} faults={[]} />
      ) : (
        <Form className="form">
          <Radios
            name="kind"
            label={t("forms.kind")}
            hint={t("forms.kindHint")}
            defaultValue="short"
            options={questionKinds.map((k) => ({ value: k, label: t(`forms.kinds.${k}`), hint: t(`forms.kindHints.${k}`) }))}
          />
          <Button>{t("forms.chooseKind")}</Button>
        </Form>
      )}
    </FormFrame>
  );
}
