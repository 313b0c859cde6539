import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, NumberField, Radios, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { createEdition } from "#domain/editions/create-edition.ts";
import { CreateEditionInput, editionTemplates } from "#domain/editions/edition.schema.ts";
import { decisionProfiles } from "#domain/programmes/call.schema.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { id, name, mayChange } = await getProgramme(ctx, params.programmeId ?? "");
  if (!mayChange) throw new Forbidden();
  return { title: t("editions.make"), programme: { id, name }, signer: ctx.actor.kind === "person" ? ctx.actor.name : "" };
});

export const action = act("manager", CreateEditionInput, async (args) => {
  const made = await createEdition(args.ctx, { ...args.input, programmeId: args.params.programmeId ?? "" });
  return made.ok ? goTo(paths.cohortSettings(made.value.cohortId), "editions.created") : invalid(args, {});
});

export default function NewEdition() {
  const { programme, signer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ template: "academy", capacity: 6, decisionProfile: "notice", signerName: signer });
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgramme(programme.id)}>{read(programme.name)}</BackLink>
      <PageHead title={t("editions.make")} lead={t("editions.makeLead")} />
      <Form errors={form.errors}>
        <Radios
          {...form.field("template")}
          label={t("editions.template")}
          options={editionTemplates.map((template) => ({ value: template, label: t(`editions.templates.${template}`), hint: t(`editions.templateHints.${template}`) }))}
        />
        <DateField {...form.field("startsOn")} label={t("editions.startsOn")} hint={t("editions.startsOnHint")} />
        <NumberField {...form.field("capacity")} label={t("editions.capacity")} />
        <TextField {...form.field("venue")} label={t("editions.venue")} />
        <TextField {...form.field("address")} label={t("editions.address")} />
        <TextField {...form.field("onlineUrl")} label={t("editions.onlineUrl")} type="url" />
        <TextField {...form.field("signerName")} label={t("editions.signer")} />
        <Radios
          {...form.field("decisionProfile")}
          label={t("programmes.settings.profile")}
          hint={t("programmes.settings.profileHint")}
          options={decisionProfiles.map((p) => ({ value: p, label: t(`programmes.settings.profiles.${p}`) }))}
        />
        <Button>{t("editions.create")}</Button>
      </Form>
    </DeskShell>
  );
}
