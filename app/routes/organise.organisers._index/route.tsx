import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOrganisers } from "#domain/programmes/organisers.queries.ts";

export const loader = page("administrator", async ({ ctx, t }) => ({ title: t("programmes.organisers.title"), organisers: await listOrganisers(ctx) }));

export default function Organisers() {
  const { organisers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = <ButtonLink to={paths.newOrganiser()}>{t("programmes.organisers.new")}</ButtonLink>;
  return (
    <DeskShell>
      <PageHead title={t("programmes.organisers.title")} lead={t("programmes.organisers.lead")} actions={organisers.length > 0 ? add : null} />
      <Table
        caption={t("programmes.organisers.title")}
        rows={organisers}
        empty={
          <EmptyState title={t("programmes.organisers.none")} action={add}>
            {t("programmes.organisers.noneLead")}
          </EmptyState>
        }
        columns={[
          { key: "name", header: t("programmes.organisers.name"), render: (o) => <Link to={paths.organiser(o.id)}>{o.name}</Link> },
          { key: "contact", header: t("programmes.organisers.contactName"), render: (o) => o.contactName },
          { key: "email", header: t("programmes.organisers.contactEmail"), render: (o) => o.contactEmail },
          { key: "programmes", header: t("programmes.title"), align: "end", render: (o) => o.programmes },
        ]}
      />
    </DeskShell>
  );
}
