import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkboxes, NumberField } from "#app/ui/field.tsx";
import { languages } from "#domain/shared/language.ts";

/** The languages that a reviewer reads and the most reviews they take. */
export function ReviewerTermsFields({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  return (
    <>
      <Checkboxes
        {...form.group("reads")}
        label={t("selection.reviewers.reads")}
        hint={t("selection.reviewers.readsHint")}
        options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))}
      />
      <NumberField {...form.field("most")} label={t("selection.reviewers.mostLabel")} hint={t("selection.reviewers.mostHint")} optional width="short" />
    </>
  );
}
