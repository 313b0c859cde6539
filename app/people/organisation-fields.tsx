import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Radios, Select, TextField } from "#app/ui/field.tsx";
import { organisationKinds } from "#domain/people/organisations.schema.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";

/** Name, kind and region of an organisation. */
export function OrganisationFields({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...form.field("name")} label={t("organisations.name")} autoComplete="organization" />
      <Radios {...form.field("kind")} label={t("organisations.kind")} options={organisationKinds.map((k) => ({ value: k, label: t(`organisations.kinds.${k}`) }))} />
      <Select
        {...form.field("regionCode")}
        label={t("organisations.region")}
        optional
        empty={t("organisations.noRegion")}
        width="medium"
        options={regionCodes.map((code) => ({ value: code, label: t(`regions.MK${code}`) }))}
      />
    </>
  );
}
