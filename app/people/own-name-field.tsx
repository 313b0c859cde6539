import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { useRoot } from "#app/shell/use-root.ts";
import { TextField } from "#app/ui/field.tsx";

/** Asks the name of someone who has signed in but never said one; nothing for the others. */
export function OwnNameField({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  if (useRoot()?.person?.isNamed !== false) return null;
  return <TextField {...form.field("ownName")} label={t("people.ownName")} hint={t("people.ownNameHint")} autoComplete="name" />;
}
