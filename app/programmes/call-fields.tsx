import { useTranslation } from "react-i18next";
import { LocalizedFields } from "#app/content/localized-fields.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, DateField, NumberField, Radios } from "#app/ui/field.tsx";
import { callAccesses, decisionProfiles } from "#domain/programmes/call.schema.ts";

/** Dates and texts of a call, in the order in which they come true. */
export function CallFields({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  return (
    <>
      <Radios
        {...form.field("access")}
        label={t("programmes.settings.access")}
        options={callAccesses.map((value) => ({ value, label: t(`programmes.settings.accesses.${value}`), hint: t(`programmes.settings.accessHints.${value}`) }))}
      />
      <DateField {...form.field("opensAt")} time label={t("programmes.settings.opensAt")} />
      <DateField {...form.field("closesAt")} time label={t("programmes.settings.closesAt")} />
      <NumberField {...form.field("graceMinutes")} label={t("programmes.settings.grace")} hint={t("programmes.settings.graceHint")} />
      <DateField {...form.field("reviewsDueAt")} time label={t("programmes.settings.reviewsDue")} />
      <NumberField {...form.field("reviewsPerApplication")} label={t("programmes.settings.reviews")} />
      <Checkbox {...form.field("asksRecommendation")} label={t("programmes.settings.recommendation")} hint={t("programmes.settings.recommendationHint")} />
      <DateField {...form.field("decisionsOn")} label={t("programmes.settings.decisionsOn")} />
      <DateField {...form.field("confirmBy")} time label={t("programmes.settings.confirmBy")} />
      <NumberField {...form.field("offerDays")} label={t("programmes.settings.offerDays")} />
      <Radios
        {...form.field("decisionProfile")}
        label={t("programmes.settings.profile")}
        hint={t("programmes.settings.profileHint")}
        options={decisionProfiles.map((p) => ({ value: p, label: t(`programmes.settings.profiles.${p}`) }))}
      />
      <Checkbox {...form.field("needsSignatures")} label={t("programmes.settings.signatures")} hint={t("programmes.settings.signaturesHint")} />
      <Checkbox {...form.field("needsApproval")} label={t("programmes.settings.approval")} hint={t("programmes.settings.approvalHint")} />
      <LocalizedFields form={form} name="intro" legend={t("programmes.settings.intro")} rows={3} />
      <LocalizedFields form={form} name="needed" legend={t("programmes.settings.needed")} hint={t("programmes.settings.neededHint")} rows={4} />
      <NumberField {...form.field("minutesNeeded")} label={t("programmes.settings.minutes")} />
    </>
  );
}
