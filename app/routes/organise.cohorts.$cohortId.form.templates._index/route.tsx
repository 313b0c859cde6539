import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { builtInForms } from "#domain/editions/form-library.rules.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import { TemplateInput } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing, listFormTemplates } from "#domain/forms/forms.queries.ts";
import { saveFormTemplate } from "#domain/forms/save-form-template.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, organiserId, organiserName } = await getFormForEditing(ctx, params.cohortId!);
  const saved = await listFormTemplates(ctx, organiserId);
  const size = (form: (typeof saved)[number]["form"]) => ({ sections: form.sections.length, questions: allQuestions(form).length });
  return {
    title: t("forms.templates"),
    owner: { cohortId, cohortName },
    organiserName,
    templates: [
      ...Object.entries(builtInForms).map(([id, form]) => ({ id, name: t(`editions.templates.${id as keyof typeof builtInForms}`), isOwn: false, ...size(form) })),
      ...saved.map(({ id, name, form }) => ({ id, name, isOwn: true, ...size(form) })),
    ],
  };
});

export const action = act("manager", TemplateInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const saved = await saveFormTemplate(args.ctx, { cohortId, name: args.input.name });
  return saved.ok ? goTo(paths.formTemplates(cohortId), "forms.templateSaved") : invalid(args, { name: [`forms.refusal.${saved.refusal}`] });
});

export default function Templates() {
  const { owner, organiserName, templates } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <FormFrame owner={owner} title={t("forms.templates")} lead={t("forms.templatesLead", { organiser: organiserName })}>
      <Table
        caption={t("forms.templates")}
        rows={templates}
        columns={[
          { key: "name", header: t("forms.templateName"), primary: true, render: (row) => row.name },
          { key: "size", header: t("forms.templateSize"), render: (row) => t("forms.templateHas", { sections: row.sections, count: row.questions }) },
          {
            key: "acts",
            header: "",
            label: t("forms.acts"),
            action: true,
            render: (row) => (
              <span className="row">
                <Link to={paths.formTemplateUse(owner.cohortId, row.id)}>
                  {t("forms.useTemplate")}
                  <span className="visually-hidden">: {row.name}</span>
                </Link>
                {row.isOwn && (
                  <Link to={paths.formTemplateRemoval(owner.cohortId, row.id)}>
                    {t("forms.removeTemplate")}
                    <span className="visually-hidden">: {row.name}</span>
                  </Link>
                )}
              </span>
            ),
          },
        ]}
      />
      <Section title={t("forms.saveTemplateTitle")}>
        <Form errors={form.errors}>
          <TextField {...form.field("name")} label={t("forms.templateName")} hint={t("forms.saveTemplateHint")} />
          <Button>{t("forms.saveTemplate")}</Button>
        </Form>
      </Section>
    </FormFrame>
  );
}
