import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { OrganisationFields } from "#app/people/organisation-fields.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeOrganisation } from "#domain/people/change-organisation.ts";
import { getOrganisation, mustKeepOrganisation } from "#domain/people/organisations.queries.ts";
import { ChangeOrganisationInput } from "#domain/people/organisations.schema.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const organisationId = params.organisationId ?? "";
  await mustKeepOrganisation(ctx, organisationId);
  return { title: t("organisations.change"), organisation: await getOrganisation(ctx, organisationId) };
});

export const action = act("person", ChangeOrganisationInput, async ({ ctx, params, input }) => {
  const organisationId = params.organisationId ?? "";
  await changeOrganisation(ctx, { ...input, organisationId });
  return goTo(paths.myOrganisation(organisationId), "organisations.changed");
});

export default function OrganisationDetails() {
  const { organisation: o } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ name: o.name, kind: o.kind, regionCode: o.regionCode });
  return (
    <CalmShell>
      <BackLink to={paths.myOrganisation(o.id)}>{o.name}</BackLink>
      <PageHead title={t("organisations.change")} />
      <Form errors={form.errors}>
        <OrganisationFields form={form} />
        <Button>{t("organisations.save")}</Button>
      </Form>
    </CalmShell>
  );
}
