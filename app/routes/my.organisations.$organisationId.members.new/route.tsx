import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { addOrganisationMember } from "#domain/people/add-organisation-member.ts";
import { getOrganisation, mustKeepOrganisation } from "#domain/people/organisations.queries.ts";
import { AddOrganisationMemberInput, membershipRoles } from "#domain/people/organisations.schema.ts";
import { languages } from "#domain/shared/language.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const organisationId = params.organisationId ?? "";
  await mustKeepOrganisation(ctx, organisationId);
  const { id, name } = await getOrganisation(ctx, organisationId);
  return { title: t("organisations.addMember"), organisation: { id, name } };
});

export const action = act("person", AddOrganisationMemberInput, async (args) => {
  const organisationId = args.params.organisationId ?? "";
  const added = await addOrganisationMember(args.ctx, { ...args.input, organisationId });
  return added.ok ? goTo(paths.myOrganisation(organisationId), "organisations.memberAdded") : refuse(args, "organisations.alreadyMember");
});

export default function NewMember() {
  const { organisation } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ role: "member", language: "fi" });
  return (
    <CalmShell>
      <BackLink to={paths.myOrganisation(organisation.id)}>{organisation.name}</BackLink>
      <PageHead title={t("organisations.addMember")} lead={t("organisations.memberLead")} />
      <Form errors={form.errors}>
        <TextField {...form.field("name")} label={t("people.name")} autoComplete="off" />
        <TextField {...form.field("email")} label={t("people.email")} type="email" autoComplete="off" />
        <Radios {...form.field("role")} label={t("organisations.role")} options={membershipRoles.map((r) => ({ value: r, label: t(`organisations.roles.${r}`) }))} />
        <Radios {...form.field("language")} label={t("organisations.language")} options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
        <Button>{t("organisations.addMember")}</Button>
      </Form>
    </CalmShell>
  );
}
