import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Checkbox, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** Who commits, as what, and that they may. */
export function SignForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <Section title={t("commitments.formTitle")}>
      <Form errors={form.errors}>
        <TextField {...form.field("name")} label={t("commitments.name")} autoComplete="name" />
        <TextField {...form.field("title")} label={t("commitments.role")} hint={t("commitments.roleHint")} autoComplete="organization-title" />
        <Checkbox {...form.field("mayCommit")} label={t("commitments.mayCommit")} />
        <ActionRow>
          <Button size="main">{t("commitments.sign")}</Button>
          <ButtonLink to={paths.commitmentRefusal(token)} variant="quiet">
            {t("commitments.decline")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </Section>
  );
}
