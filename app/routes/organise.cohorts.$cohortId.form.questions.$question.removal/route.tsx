import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import { countDraftAnswers, getFormForEditing } from "#domain/forms/forms.queries.ts";
import { removeFormItem } from "#domain/forms/remove-form-item.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, callId, form } = await getFormForEditing(ctx, params.cohortId!);
  const { key, label } = found(
    allQuestions(form).find((q) => q.key === params.question),
    "question",
  );
  const answered = (await countDraftAnswers(ctx, callId, [key]))[key] ?? 0;
  return { title: t("forms.removeQuestion"), owner: { cohortId, cohortName }, key, label, answered };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const removed = await removeFormItem(args.ctx, { cohortId, item: { kind: "question", key: args.params.question! } });
  return removed.ok ? goTo(paths.cohortForm(cohortId), "forms.questionRemoved") : refuse(args, `forms.refusal.${removed.refusal}`);
});

export default function RemoveQuestion() {
  const { owner, key, label, answered } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const name = useRead()(label);
  return (
    <ConfirmForm
      owner={owner}
      title={t("forms.removeQuestionTitle", { name })}
      lead={answered > 0 ? t("forms.removeAnswered", { count: answered }) : t("forms.removeLead")}
      act={t("forms.removeQuestion")}
      back={paths.formQuestion(owner.cohortId, key)}
      danger
    />
  );
}
