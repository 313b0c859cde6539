import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Checkboxes, DateField, Fieldset, NumberField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { changeCohort } from "#domain/programmes/change-cohort.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { cohortEdits } from "#domain/programmes/programmes.events.ts";
import { ChangeCohortInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { languages } from "#domain/shared/language.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const seen = await readMark(ctx, cohortEdits(params.cohortId ?? ""));
  return { title: t("programmes.settings.title"), seen, cohort: await getCohortSettings(ctx, params.cohortId ?? "") };
});

export const action = act("manager", ChangeCohortInput, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const changed = await changeCohort(args.ctx, { ...args.input, cohortId });
  if (changed.ok) return goTo(paths.cohortSettings(cohortId), "programmes.saved");
  if (changed.refusal === "changed-meanwhile") return overtaken(args, changed, startOf(await getCohortSettings(args.ctx, cohortId)));
  return changed.refusal === "too-few-places" ? invalid(args, { capacity: ["programmes.settings.tooFew"] }) : refuse(args, "programmes.settings.over");
});

export default function Settings() {
  const { cohort: c, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...startOf(c), seen });
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      <PageHead kicker={read(c.name)} title={t("programmes.settings.title")}>
        <StatusTag>{t(`programmes.phases.${c.phase}`)}</StatusTag>
      </PageHead>
      <SettingsTabs cohortId={c.id} current="cohort" />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <LocalizedFields form={form} name="name" legend={t("programmes.name")} />
        <DateField {...form.field("startsOn")} label={t("programmes.settings.startsOn")} />
        <DateField {...form.field("endsOn")} label={t("programmes.settings.endsOn")} />
        <NumberField {...form.field("capacity")} label={t("programmes.settings.capacity")} />
        <Checkboxes {...form.group("languages")} label={t("programmes.languages")} options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
        <Fieldset legend={t("programmes.settings.quiet")} side>
          <TextField {...form.field("quietFrom")} label={t("programmes.settings.quietFrom")} hint={t("programmes.settings.quietHint")} type="time" width="short" />
          <TextField {...form.field("quietTo")} label={t("programmes.settings.quietTo")} type="time" width="short" />
        </Fieldset>
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}

const startOf = (c: Awaited<ReturnType<typeof getCohortSettings>>) => ({
  ...localizedStart("name", c.name),
  startsOn: c.startsOn,
  endsOn: c.endsOn,
  capacity: c.capacity,
  languages: c.languages,
  quietFrom: c.quietFrom,
  quietTo: c.quietTo,
});
