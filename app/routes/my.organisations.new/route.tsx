import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { OrganisationFields } from "#app/people/organisation-fields.tsx";
import { OwnNameField } from "#app/people/own-name-field.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { keepsRegister } from "#domain/people/organisations.policy.ts";
import { findOrganisationByBusinessId } from "#domain/people/organisations.queries.ts";
import { RegisterOwnOrganisationInput } from "#domain/people/organisations.schema.ts";
import { registerOwnOrganisation } from "#domain/people/register-own-organisation.ts";

export const loader = page("person", async ({ t }) => ({ title: t("organisations.register") }));

export const action = act("person", RegisterOwnOrganisationInput, async (args) => {
  const { ctx, input } = args;
  const registered = await registerOwnOrganisation(ctx, input);
  if (!registered.ok) return invalid(args, { ownName: ["errors.required"] });
  const { organisationId, isNew } = registered.value;
  const isStaff = keepsRegister(ctx.actor);
  if (isNew || isStaff) return goTo(isStaff ? paths.organisation(organisationId) : paths.myOrganisation(organisationId), isNew ? "organisations.registered" : undefined);
  const known = await findOrganisationByBusinessId(ctx, input.businessId);
  return invalid(args, { businessId: [["organisations.known", new URLSearchParams({ name: known?.name ?? input.businessId })].join("?")] });
});

export default function NewOrganisation() {
  const { t } = useTranslation();
  const form = useForm({ kind: "municipality" });
  return (
    <CalmShell>
      <BackLink to={paths.myOrganisations()}>{t("organisations.title")}</BackLink>
      <PageHead title={t("organisations.register")} lead={t("organisations.registerLead")} />
      <Form errors={form.errors}>
        <TextField {...form.field("businessId")} label={t("organisations.businessId")} hint={t("organisations.businessIdHint")} width="short" />
        <OrganisationFields form={form} />
        <OwnNameField form={form} />
        <Button>{t("organisations.register")}</Button>
      </Form>
    </CalmShell>
  );
}
