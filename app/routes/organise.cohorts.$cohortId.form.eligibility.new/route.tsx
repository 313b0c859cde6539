import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EligibilityEditor } from "#app/forms/eligibility-editor.tsx";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { changeEligibility } from "#domain/forms/change-eligibility.ts";
import { EligibilityInput } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.eligibility.add"), owner: { cohortId, cohortName }, form };
});

export const action = act("manager", EligibilityInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const { shown, ...question } = args.input;
  const made = await changeEligibility(args.ctx, { cohortId, key: null, shown, question });
  return made.ok ? goTo(paths.formItem(cohortId, { kind: "eligibility", key: made.value.key }), "forms.questionAdded") : refuse(args, `forms.refusal.${made.refusal}`);
});

export default function NewEligibility() {
  const { owner, form } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <FormFrame owner={owner} title={t("forms.eligibility.add")} lead={t("forms.eligibility.lead")}>
      <EligibilityEditor cohortId={owner.cohortId} form={form} question={null} shown="" faults={[]} />
    </FormFrame>
  );
}
