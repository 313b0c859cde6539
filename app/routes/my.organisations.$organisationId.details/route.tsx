import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
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
import { organisationEdits } from "#domain/people/organisations.events.ts";
import { getOrganisation, mustKeepOrganisation } from "#domain/people/organisations.queries.ts";
import { ChangeOrganisationInput } from "#domain/people/organisations.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const organisationId = params.organisationId ?? "";
  await mustKeepOrganisation(ctx, organisationId);
  const seen = await readMark(ctx, organisationEdits(organisationId));
  return { title: t("organisations.change"), seen, organisation: await getOrganisation(ctx, organisationId) };
});

export const action = act("person", ChangeOrganisationInput, async (args) => {
  const organisationId = args.params.organisationId ?? "";
  const changed = await changeOrganisation(args.ctx, { ...args.input, organisationId });
  if (!changed.ok) return overtaken(args, changed, startOf(await getOrganisation(args.ctx, organisationId)));
  return goTo(paths.myOrganisation(organisationId), "organisations.changed");
});

export default function OrganisationDetails() {
  const { organisation: o, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...startOf(o), seen });
  return (
    <CalmShell>
      <BackLink to={paths.myOrganisation(o.id)}>{o.name}</BackLink>
      <PageHead title={t("organisations.change")} />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <OrganisationFields form={form} />
        <Button>{t("organisations.save")}</Button>
      </Form>
    </CalmShell>
  );
}

const startOf = ({ name, kind, regionCode }: Awaited<ReturnType<typeof getOrganisation>>) => ({ name, kind, regionCode });
