import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { addUnit } from "#domain/people/add-unit.ts";
import { getOrganisation, mustKeepOrganisation } from "#domain/people/organisations.queries.ts";
import { AddUnitInput } from "#domain/people/organisations.schema.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const organisationId = params.organisationId ?? "";
  await mustKeepOrganisation(ctx, organisationId);
  const { id, name } = await getOrganisation(ctx, organisationId);
  return { title: t("organisations.addUnit"), organisation: { id, name } };
});

export const action = act("person", AddUnitInput, async (args) => {
  const organisationId = args.params.organisationId ?? "";
  const added = await addUnit(args.ctx, { ...args.input, organisationId });
  return added.ok ? goTo(paths.myOrganisation(organisationId), "organisations.unitAdded") : invalid(args, { name: ["organisations.unitTaken"] });
});

export default function NewUnit() {
  const { organisation } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myOrganisation(organisation.id)}>{organisation.name}</BackLink>
      <PageHead title={t("organisations.addUnit")} />
      <Form errors={form.errors}>
        <TextField {...form.field("name")} label={t("organisations.unitName")} />
        <Button>{t("organisations.addUnit")}</Button>
      </Form>
    </CalmShell>
  );
}
