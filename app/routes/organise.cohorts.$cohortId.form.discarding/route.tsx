import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { discardFormChanges } from "#domain/forms/discard-form-changes.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, changes, number } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.discardTitle"), owner: { cohortId, cohortName }, count: changes.length, number };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await discardFormChanges(args.ctx, { cohortId });
  return done.ok ? goTo(paths.cohortForm(cohortId), "forms.discarded") : refuse(args, `forms.refusal.${done.refusal}`);
});

export default function Discard() {
  const { owner, count, number } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmForm owner={owner} title={t("forms.discardTitle")} lead={t("forms.discardLead", { count, number })} act={t("forms.discard")} back={paths.cohortForm(owner.cohortId)} danger />;
}
