import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { OrganisationView } from "#app/people/organisation-view.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { getOrganisation } from "#domain/people/organisations.queries.ts";

export const loader = page("manager", async ({ ctx, params }) => {
  const organisation = await getOrganisation(ctx, params.organisationId ?? "");
  return { title: organisation.name, organisation };
});

export default function Organisation() {
  const { organisation } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell>
      <BackLink to={paths.organisations()}>{t("organisations.registerTitle")}</BackLink>
      <OrganisationView organisation={organisation} />
    </DeskShell>
  );
}
