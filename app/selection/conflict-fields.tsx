import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkboxes, Select, TextArea } from "#app/ui/field.tsx";
import { conflictKinds } from "#domain/selection/conflicts.rules.ts";

type Props = { form: ReturnType<typeof useForm>; label: string; hint?: string; organisations: readonly { id: string; name: string; businessId: string }[]; onlyIf?: string };

/** With which organisations somebody has a conflict, of what kind and why. */
export function ConflictFields({ form, label, hint, organisations, onlyIf }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {organisations.length > 0 && (
        <Checkboxes
          name="organisationIds"
          label={label}
          hint={hint}
          errors={form.errors.organisationIds}
          defaultValues={form.values("organisationIds")}
          options={organisations.map((o) => ({ value: o.id, label: `${o.name} (${o.businessId})` }))}
        />
      )}
      <Select
        {...form.field("kind")}
        label={t("selection.conflict.kind")}
        hint={onlyIf}
        empty={t("selection.conflict.choose")}
        options={conflictKinds.map((kind) => ({ value: kind, label: t(`selection.kinds.${kind}`) }))}
      />
      <TextArea {...form.field("explanation")} label={t("selection.conflict.explanation")} hint={onlyIf} />
    </>
  );
}
