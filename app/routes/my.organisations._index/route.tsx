import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnOrganisations } from "#domain/people/organisations.queries.ts";

export const loader = page("person", async ({ ctx, t }) => ({ title: t("organisations.title"), organisations: await listOwnOrganisations(ctx) }));

export default function Organisations() {
  const { organisations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = (
    <ButtonLink to={paths.newOrganisation()} variant="secondary">
      {t("organisations.register")}
    </ButtonLink>
  );
  return (
    <CalmShell>
      <PageHead title={t("organisations.title")} lead={t("organisations.ownLead")} actions={organisations.length > 0 && add} />
      <Table
        caption={t("organisations.title")}
        rows={organisations}
        empty={
          <EmptyState title={t("organisations.none")} action={add}>
            {t("organisations.noneLead")}
          </EmptyState>
        }
        columns={[
          { key: "name", header: t("organisations.name"), render: (o) => <Link to={paths.myOrganisation(o.id)}>{o.name}</Link> },
          { key: "businessId", header: t("organisations.businessId"), render: (o) => o.businessId },
          { key: "role", header: t("organisations.role"), render: (o) => t(`organisations.roles.${o.role}`) },
        ]}
      />
    </CalmShell>
  );
}
