import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import type { EligibilityQuestion } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The questions of who may apply, sent by GET: the address holds the answers, so that going back changes them. */
export function EligibilityForm({ asked, answers, tried }: { asked: EligibilityQuestion[]; answers: Record<string, string>; tried: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = [
    { value: "yes", label: t("applications.yes") },
    { value: "no", label: t("applications.no") },
  ];
  const open = tried ? asked.filter((q) => answers[q.key] === undefined) : [];
  const errors = Object.fromEntries(open.map((q) => [q.key, [t("errors.choose")]]));
  return (
    <Form method="get" errors={errors}>
      <input type="hidden" name="checked" value="yes" />
      {asked.map((q) => (
        <Radios key={q.key} name={q.key} label={readText(q.question, language).text} options={options} defaultValue={answers[q.key]} errors={errors[q.key]} />
      ))}
      <Button size="main">{t("applications.start.check")}</Button>
    </Form>
  );
}
