import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name } from "#app/content/content.tsx";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { findTemplate } from "#app/forms/find-template.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/facts.tsx";
import { replaceForm } from "#domain/forms/replace-form.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { edited, name, form } = await findTemplate(ctx, params.cohortId!, params.template!);
  const { cohortId, cohortName, hasChanges } = edited;
  return {
    title: t("forms.useTemplate"),
    owner: { cohortId, cohortName },
    hasChanges,
    name,
    template: params.template!,
    sections: form.sections.map((s) => ({ key: s.key, title: s.title, count: s.questions.length })),
  };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const { form } = await findTemplate(args.ctx, cohortId, args.params.template!);
  const replaced = await replaceForm(args.ctx, { cohortId, form });
  return replaced.ok ? goTo(paths.cohortForm(cohortId), "forms.templateUsed") : refuse(args, `forms.otherKindOf?question=${replaced.question}`);
});

export default function UseTemplate() {
  const { owner, hasChanges, name, template, sections } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const shown = name ?? t(`editions.templates.${template as "academy" | "workshops"}`);
  return (
    <ConfirmForm
      owner={owner}
      title={t("forms.useTemplateTitle", { name: shown })}
      lead={t(hasChanges ? "forms.importOver" : "forms.useTemplateLead")}
      act={t("forms.useTemplate")}
      back={paths.formTemplates(owner.cohortId)}
    >
      <Section title={t("forms.templateSize")}>
        <ol>
          {sections.map((s) => (
            <li key={s.key}>
              <Name value={s.title} /> ({t("forms.questionCount", { count: s.count })})
            </li>
          ))}
        </ol>
      </Section>
    </ConfirmForm>
  );
}
