import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Radios, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { organisationKinds } from "#domain/people/organisations.schema.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";

type Form = ReturnType<typeof useForm>;

/** What makes an organisation: its Y-tunnus first, then what is asked when it is new. */
export function OrganisationFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  const kind = form.field("kind");
  return (
    <>
      <TextField {...form.field("businessId")} label={t("applications.organisation.businessId")} hint={t("applications.organisation.businessIdHint")} width="short" autoComplete="off" />
      <TextField {...form.field("name")} label={t("applications.organisation.name")} autoComplete="organization" />
      <Radios {...kind} label={t("applications.organisation.kind")} options={organisationKinds.map((value) => ({ value, label: t(`applications.organisation.kinds.${value}`) }))} />
      <Select
        {...form.field("regionCode")}
        label={t("applications.organisation.region")}
        empty={t("applications.organisation.noRegion")}
        width="medium"
        options={regionCodes.map((value) => ({ value, label: t(`regions.MK${value}`) }))}
      />
    </>
  );
}

/** A party's contact persons, and its units where they can be changed. */
export function ContactFields({ form, units = true }: { form: Form; units?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...form.field("contactName")} label={t("applications.parties.contactName")} autoComplete="off" />
      <TextField {...form.field("contactEmail")} label={t("applications.parties.contactEmail")} type="email" autoComplete="off" />
      <TextField {...form.field("contactPhone")} label={t("applications.parties.contactPhone")} type="tel" optional width="medium" autoComplete="off" />
      <TextField {...form.field("backupName")} label={t("applications.parties.backupName")} optional autoComplete="off" />
      <TextField {...form.field("backupEmail")} label={t("applications.parties.backupEmail")} type="email" optional autoComplete="off" />
      <TextField {...form.field("backupPhone")} label={t("applications.parties.backupPhone")} type="tel" optional width="medium" autoComplete="off" />
      {units && <TextArea {...form.field("units")} label={t("applications.parties.units")} hint={t("applications.parties.unitsHint")} optional rows={3} />}
    </>
  );
}
