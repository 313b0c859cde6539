import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";
import { grantedRoles } from "#domain/people/people.rules.ts";
import { listPeopleWithRoles } from "#domain/people/roles.queries.ts";

export const loader = page("administrator", async ({ ctx, t, url }) => {
  const search = (url.searchParams.get("search") ?? "").trim().slice(0, 200);
  const role = grantedRoles.find((r) => r === url.searchParams.get("role"));
  return { title: t("people.rolesTitle"), search, role: role ?? "", people: await listPeopleWithRoles(ctx, { search, role }) };
});

export default function People() {
  const { search, role, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  return (
    <DeskShell>
      <PageHead title={t("people.rolesTitle")} lead={t("people.rolesLead")} actions={<ButtonLink to={paths.newRole()}>{t("people.grant")}</ButtonLink>} />
      <Form method="get" className="filters" key={`${search} ${role}`}>
        <TextField name="search" label={t("people.search")} defaultValue={search} type="search" />
        <Select name="role" label={t("people.role")} empty={t("people.anyRole")} defaultValue={role} options={grantedRoles.map((r) => ({ value: r, label: t(`people.roles.${r}`) }))} />
        <ActionRow>
          <Button variant="secondary">{t("people.show")}</Button>
        </ActionRow>
      </Form>
      <Table
        caption={t("people.rolesTitle")}
        rows={people}
        empty={<EmptyState title={t("people.noPeople")}>{t("people.noPeopleLead")}</EmptyState>}
        columns={[
          { key: "name", header: t("people.person"), render: (p) => p.name },
          { key: "email", header: t("people.email"), render: (p) => p.email },
          {
            key: "roles",
            header: t("people.role"),
            render: (p) => (
              <ul className="stack stack-close">
                {p.roles.map((r) => {
                  const words = [t(`people.roles.${r.role}`), r.scopeKind === "installation" ? t("people.scopes.installation") : `${t(`people.scopes.${r.scopeKind}`)} ${read(r.scopeName)}`].join(
                    ", ",
                  );
                  return (
                    <li key={r.grantId} className="row">
                      {words}
                      <Link to={paths.roleEnding(r.grantId)}>
                        {t("people.end")}
                        <span className="visually-hidden">
                          : {p.name}, {words}
                        </span>
                      </Link>
                    </li>
                  );
                })}
              </ul>
            ),
          },
        ]}
      />
    </DeskShell>
  );
}
