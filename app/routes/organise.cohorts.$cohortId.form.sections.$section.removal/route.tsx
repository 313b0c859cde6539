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
  const section = found(
    form.sections.find((s) => s.key === params.section),
    "section",
  );
  return { title: t("forms.removeSection"), owner: { cohortId, cohortName }, key: section.key, name: section.title, questions: section.questions.length };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const removed = await removeFormItem(args.ctx, { cohortId, item: { kind: "section", key: args.params.section! } });
  return removed.ok ? goTo(paths.cohortForm(cohortId), "forms.sectionRemoved") : refuse(args, `forms.refusal.${removed.refusal}`);
});

export default function RemoveSection() {
  const { owner, key, name, questions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const title = t("forms.removeSectionTitle", { name: useRead()(name) });
  return <ConfirmForm owner={owner} title={title} lead={t("forms.removeSectionLead", { count: questions })} act={t("forms.removeSection")} back={paths.formSection(owner.cohortId, key)} danger />;
}
