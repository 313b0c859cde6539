import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { DateField, Fieldset, Radios, TextArea, TextField } from "#app/ui/field.tsx";
import { modes } from "#domain/schedule/schedule.schema.ts";
import { languages } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Form = ReturnType<typeof useForm>;

/** The start values of the form from a session; times as people write them. */
export const startOf = (s: { title: LocalizedText; goal: LocalizedText; day: string; from: string; to: string; mode: string; venue: string; address: string; onlineUrl: string; agenda: string }) => ({
  ...Object.fromEntries(
    languages.flatMap((l) => [
      [`title.${l}`, s.title[l] ?? ""],
      [`goal.${l}`, s.goal[l] ?? ""],
    ]),
  ),
  day: s.day,
  from: s.from,
  to: s.to,
  mode: s.mode,
  venue: s.venue,
  address: s.address,
  onlineUrl: s.onlineUrl,
  agenda: s.agenda,
});

/** Every field of a session, in the order in which people plan one: when, where, what. */
export function SessionFields({ form, zone }: { form: Form; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const day = form.value("day");
  return (
    <>
      <Fieldset legend={t("schedule.form.when")}>
        <DateField {...form.field("day")} label={t("schedule.form.day")} hint={/^\d{4}-\d{2}-\d{2}$/.test(day) ? format.day(day) : undefined} />
        <TextField {...form.field("from")} width="short" label={t("schedule.form.from")} hint={t("schedule.form.clockHint")} />
        <TextField {...form.field("to")} width="short" label={t("schedule.form.to")} />
      </Fieldset>
      <Fieldset legend={t("schedule.form.where")}>
        <Radios {...form.field("mode")} label={t("schedule.form.mode")} options={modes.map((value) => ({ value, label: t(`schedule.mode.${value}`) }))} layout="inline" />
        <TextField {...form.field("venue")} label={t("schedule.form.venue")} hint={t("schedule.form.venueHint")} />
        <TextField {...form.field("address")} label={t("schedule.form.address")} optional />
        <TextField {...form.field("onlineUrl")} label={t("schedule.form.onlineUrl")} hint={t("schedule.form.onlineUrlHint")} type="url" />
      </Fieldset>
      <Fieldset legend={t("schedule.form.title")}>
        {languages.map((l) => (
          <TextField key={l} {...form.field(`title.${l}`)} lang={l} label={t(`schedule.language.${l}`)} optional={l !== "fi"} />
        ))}
      </Fieldset>
      <Fieldset legend={t("schedule.form.goal")}>
        {languages.map((l) => (
          <TextArea key={l} {...form.field(`goal.${l}`)} lang={l} rows={2} label={t(`schedule.language.${l}`)} optional />
        ))}
      </Fieldset>
      <TextArea {...form.field("agenda")} rows={6} label={t("schedule.form.agenda")} hint={t("schedule.form.agendaHint")} optional />
    </>
  );
}
