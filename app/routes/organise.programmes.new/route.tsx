import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ProgrammeFields } from "#app/programmes/programme-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { createProgramme } from "#domain/programmes/create-programme.ts";
import { listOwnOrganisers } from "#domain/programmes/programmes.queries.ts";
import { ProgrammeInput } from "#domain/programmes/programmes.schema.ts";

export const loader = page("manager", async ({ ctx, t }) => ({ title: t("programmes.new"), organisers: await listOwnOrganisers(ctx) }));

export const action = act("manager", ProgrammeInput, async (args) => {
  const created = await createProgramme(args.ctx, args.input);
  if (created.ok) return goTo(paths.organiseProgramme(created.value.programmeId), "programmes.created");
  return created.refusal === "address-taken" ? invalid(args, { slug: ["programmes.addressTaken"] }) : refuse(args, "programmes.unknownPartner");
});

export default function NewProgramme() {
  const { organisers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ kind: "academy", languages: ["fi", "sv"], organiserId: organisers[0]?.id });
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgrammes()}>{t("programmes.title")}</BackLink>
      <PageHead title={t("programmes.new")} lead={t("programmes.newLead")} />
      {organisers.length === 0 ? (
        <EmptyState title={t("programmes.noOrganiser")}>{t("programmes.noOrganiserLead")}</EmptyState>
      ) : (
        <Form errors={form.errors}>
          <Select {...form.field("organiserId")} label={t("programmes.organiser")} options={organisers.map((o) => ({ value: o.id, label: o.name }))} />
          <ProgrammeFields form={form} rows={{ themes: 3, partners: 3 }} />
          <TextField {...form.field("slug")} label={t("programmes.slug")} hint={t("programmes.slugHint")} optional autoComplete="off" />
          <Button>{t("programmes.create")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
