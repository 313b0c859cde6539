import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { page } from "#app/http/page.server.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { FormPreview } from "./form-preview.tsx";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.preview"), owner: { cohortId, cohortName }, form };
});

export default function Preview() {
  const { owner, form } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <FormFrame owner={owner} title={t("forms.preview")} lead={t("forms.previewLead")}>
      <FormPreview form={form} />
    </FormFrame>
  );
}
