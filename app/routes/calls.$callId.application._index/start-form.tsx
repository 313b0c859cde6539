import { useTranslation } from "react-i18next";
import { OrganisationFields } from "#app/applications/organisation-fields.tsx";
import { OwnNameField } from "#app/people/own-name-field.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Radios, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { languages as known } from "#domain/shared/language.ts";

type Props = { languages: string[]; answers: Record<string, string>; needsCode: boolean; /** for someone who has not signed in */ signInHref: string | null };

/** Which organisation applies, and in which language. The answers about eligibility travel along. */
export function StartForm({ languages, answers, needsCode, signInHref }: Props) {
  const { t } = useTranslation();
  const offered = known.filter((l) => languages.includes(l));
  const mine = useLanguage();
  const form = useForm({ language: offered.includes(mine) ? mine : offered[0] });
  if (signInHref)
    return (
      <>
        <p>{t("applications.start.signInLead")}</p>
        <ButtonLink to={signInHref} size="main">
          {t("applications.start.signIn")}
        </ButtonLink>
      </>
    );
  return (
    <Form errors={form.errors}>
      {Object.entries(answers).map(([key, value]) => (
        <input key={key} type="hidden" name={`eligibility.${key}`} value={value} />
      ))}
      {needsCode && <TextField {...form.field("code")} label={t("applications.start.code")} hint={t("applications.start.codeHint")} width="medium" autoComplete="off" />}
      <OrganisationFields form={form} />
      <OwnNameField form={form} />
      <TextField {...form.field("contactPhone")} label={t("applications.start.phone")} hint={t("applications.start.phoneHint")} type="tel" optional width="medium" autoComplete="tel" />
      <Radios
        {...form.field("language")}
        label={t("applications.start.language")}
        hint={t("applications.start.languageHint")}
        options={offered.map((value) => ({ value, label: t(`applications.start.languages.${value}`) }))}
      />
      <Button size="main">{t("applications.start.begin")}</Button>
    </Form>
  );
}
