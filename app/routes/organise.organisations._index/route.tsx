import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOrganisations } from "#domain/people/organisations.queries.ts";

const size = 50;

export const loader = page("manager", async ({ ctx, t, url }) => {
  const search = (url.searchParams.get("search") ?? "").slice(0, 200);
  const wanted = Math.floor(Number(url.searchParams.get("from")));
  const from = wanted > 0 && wanted <= 1_000_000 ? wanted : 0;
  const rows = await listOrganisations(ctx, { search, offset: from });
  return { title: t("organisations.registerTitle"), search, from, rows: rows.slice(0, size), hasMore: rows.length > size };
});

export default function Organisations() {
  const { search, from, rows, hasMore } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const at = (offset: number) => `${paths.organisations()}?${new URLSearchParams({ search, from: String(offset) })}`;
  const add = (
    <ButtonLink to={paths.newOrganisation()} variant="secondary">
      {t("organisations.register")}
    </ButtonLink>
  );
  return (
    <DeskShell>
      <PageHead title={t("organisations.registerTitle")} actions={add} />
      <Form method="get" className="form" key={search}>
        <TextField name="search" label={t("organisations.search")} defaultValue={search} type="search" />
        <ActionRow>
          <Button variant="secondary">{t("organisations.show")}</Button>
        </ActionRow>
      </Form>
      <Table
        caption={t("organisations.registerTitle")}
        rows={rows}
        empty={<EmptyState title={t("organisations.notFound")}>{t("organisations.notFoundLead")}</EmptyState>}
        columns={[
          { key: "name", header: t("organisations.name"), render: (o) => <Link to={paths.organisation(o.id)}>{o.name}</Link> },
          { key: "businessId", header: t("organisations.businessId"), render: (o) => o.businessId },
          { key: "kind", header: t("organisations.kind"), render: (o) => t(`organisations.kinds.${o.kind}`) },
          { key: "region", header: t("organisations.region"), render: (o) => (o.regionCode ? t(`regions.MK${o.regionCode}` as "regions.MK01") : "–") },
        ]}
      />
      {(from > 0 || hasMore) && (
        <ActionRow>
          {from > 0 && <Link to={at(Math.max(0, from - size))}>{t("organisations.previous")}</Link>}
          {hasMore && <Link to={at(from + size)}>{t("organisations.next")}</Link>}
        </ActionRow>
      )}
    </DeskShell>
  );
}
