import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changedMeanwhile } from "#app/forms/changed-meanwhile.server.ts";
import { EligibilityEditor } from "#app/forms/eligibility-editor.tsx";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { act, goTo, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { changeEligibility } from "#domain/forms/change-eligibility.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { EligibilityInput } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form, faults } = await getFormForEditing(ctx, params.cohortId!);
  const question = found(
    form.eligibility.find((q) => q.key === params.question),
    "question",
  );
  return { title: t("forms.eligibility.edit"), owner: { cohortId, cohortName }, form, question, shown: fingerprint(question), faults: faults.filter((f) => f.eligibility === question.key) };
});

export const action = act("manager", EligibilityInput, async (args) => {
  const [cohortId, key] = [args.params.cohortId!, args.params.question!];
  const { shown, ...question } = args.input;
  const changed = await changeEligibility(args.ctx, { cohortId, key, shown, question });
  if (changed.ok) return goTo(paths.formItem(cohortId, { kind: "eligibility", key }), "forms.questionSaved");
  return changed.refusal === "changed-meanwhile" ? changedMeanwhile(args, { cohortId, item: { kind: "eligibility", key } }) : refuse(args, `forms.refusal.${changed.refusal}`);
});

export default function EditEligibility() {
  const { owner, form, question, shown, faults } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const reply = useActionData<FormReply>();
  return (
    <FormFrame owner={owner} title={t("forms.eligibility.edit")} lead={t("forms.eligibility.lead")}>
      <EligibilityEditor key={String(reply?.values.shown ?? shown)} cohortId={owner.cohortId} form={form} question={question} shown={shown} faults={faults} />
    </FormFrame>
  );
}
