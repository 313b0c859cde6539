import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnOrganisers, listOwnProgrammes } from "#domain/programmes/programmes.queries.ts";

export const loader = page("staff", async ({ ctx, t }) => {
  const [programmes, organisers] = await Promise.all([listOwnProgrammes(ctx), listOwnOrganisers(ctx)]);
  return { title: t("programmes.title"), programmes, mayCreate: organisers.length > 0 };
});

export default function Programmes() {
  const { programmes, mayCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const create = mayCreate ? <ButtonLink to={paths.newProgramme()}>{t("programmes.new")}</ButtonLink> : null;
  return (
    <DeskShell>
      <PageHead title={t("programmes.title")} lead={t("programmes.deskLead")} actions={programmes.length > 0 ? create : null} />
      <Table
        caption={t("programmes.title")}
        rows={programmes}
        empty={
          <EmptyState title={t("programmes.none")} action={create}>
            {t(mayCreate ? "programmes.noneLead" : "programmes.noneFollowed")}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            header: t("programmes.name"),
            render: (p) => (
              <Link to={paths.organiseProgramme(p.id)}>
                <Name value={p.name} />
              </Link>
            ),
          },
          { key: "kind", header: t("programmes.kind"), render: (p) => t(`programmes.kinds.${p.kind}`) },
          { key: "organiser", header: t("programmes.organiser"), render: (p) => p.organiserName },
          { key: "editions", header: t("programmes.editions"), align: "end", render: (p) => p.cohorts },
          {
            key: "state",
            header: t("programmes.state"),
            render: (p) => <StatusTag tone={p.publishedAt ? "plain" : "neutral"}>{t(p.publishedAt ? "programmes.published" : "programmes.draft")}</StatusTag>,
          },
        ]}
      />
    </DeskShell>
  );
}
