import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { grantRole } from "#domain/people/grant-role.ts";
import { grantedRoles, scopesOfRole } from "#domain/people/people.rules.ts";
import { GrantRoleInput } from "#domain/people/people.schema.ts";
import { listScopes } from "#domain/programmes/programmes.queries.ts";
import { languages } from "#domain/shared/language.ts";

export const loader = page("administrator", async ({ ctx, t }) => ({ title: t("people.grant"), scopes: await listScopes(ctx) }));

export const action = act("administrator", GrantRoleInput, async (args) => {
  const granted = await grantRole(args.ctx, args.input);
  if (granted.ok) return goTo(paths.people(), "people.granted");
  return granted.refusal === "wrong-scope" ? invalid(args, { scope: ["people.wrongScope"] }) : refuse(args, "people.hasIt");
});

export default function NewRole() {
  const { scopes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ language: "fi", role: "manager" });
  return (
    <DeskShell>
      <BackLink to={paths.people()}>{t("people.rolesTitle")}</BackLink>
      <PageHead title={t("people.grant")} lead={t("people.grantLead")} />
      <Form errors={form.errors}>
        <TextField {...form.field("name")} label={t("people.name")} autoComplete="off" />
        <TextField {...form.field("email")} label={t("people.email")} type="email" autoComplete="off" />
        <Radios {...form.field("language")} label={t("people.language")} layout="inline" options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
        <Radios
          {...form.field("role")}
          label={t("people.role")}
          options={grantedRoles.map((r) => ({ value: r, label: t(`people.roles.${r}`), hint: scopesOfRole[r].map((kind) => t(`people.scopes.${kind}`)).join(", ") }))}
        />
        <Select
          {...form.field("scope")}
          label={t("people.scope")}
          options={[{ value: "installation", label: t("people.scopes.installation") }, ...scopes.map((s) => ({ value: s.value, label: `${t(`people.scopes.${s.kind}`)}: ${read(s.name)}` }))]}
        />
        <Button>{t("people.grant")}</Button>
      </Form>
    </DeskShell>
  );
}
