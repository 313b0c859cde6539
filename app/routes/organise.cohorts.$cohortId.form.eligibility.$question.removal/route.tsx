import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { removeFormItem } from "#domain/forms/remove-form-item.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form } = await getFormForEditing(ctx, params.cohortId!);
  const { key, question } = found(
    form.eligibility.find((q) => q.key === params.question),
    "question",
  );
  return { title: t("forms.eligibility.remove"), owner: { cohortId, cohortName }, key, question };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const removed = await removeFormItem(args.ctx, { cohortId, item: { kind: "eligibility", key: args.params.question! } });
  return removed.ok ? goTo(paths.cohortForm(cohortId), "forms.questionRemoved") : refuse(args, `forms.refusal.${removed.refusal}`);
});

export default function RemoveEligibility() {
  const { owner, key, question } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const title = t("forms.removeQuestionTitle", { name: useRead()(question) });
  return <ConfirmForm owner={owner} title={title} lead={t("forms.removeLead")} act={t("forms.eligibility.remove")} back={paths.formEligibility(owner.cohortId, key)} danger />;
}
