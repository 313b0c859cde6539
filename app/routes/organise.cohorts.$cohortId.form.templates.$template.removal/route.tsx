import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { findTemplate } from "#app/forms/find-template.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { removeFormTemplate } from "#domain/forms/remove-form-template.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";
import * as z from "zod";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { edited, name } = await findTemplate(ctx, params.cohortId!, params.template!);
  return { title: t("forms.removeTemplate"), owner: { cohortId: edited.cohortId, cohortName: edited.cohortName }, name: found(name ?? undefined, "template") };
});

export const action = act("manager", nothing, async (args) => {
  const [cohortId, templateId] = [args.params.cohortId!, args.params.template!];
  if (!z.uuid().safeParse(templateId).success) throw new NotFound("template");
  const removed = await removeFormTemplate(args.ctx, { cohortId, templateId });
  return removed.ok ? goTo(paths.formTemplates(cohortId), "forms.templateRemoved") : refuse(args, `forms.refusal.${removed.refusal}`);
});

export default function RemoveTemplate() {
  const { owner, name } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ConfirmForm
      owner={owner}
      title={t("forms.removeTemplateTitle", { name })}
      lead={t("forms.removeTemplateLead")}
      act={t("forms.removeTemplate")}
      back={paths.formTemplates(owner.cohortId)}
      danger
    />
  );
}
