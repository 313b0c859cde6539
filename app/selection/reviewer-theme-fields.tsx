import { useTranslation } from "react-i18next";
import type { ThemeGroup } from "#app/selection/theme-groups.ts";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkboxes, Fieldset } from "#app/ui/field.tsx";

/** Which choices of the form a reviewer knows, a group for each question; nothing when the form asks for no choices. */
export function ReviewerThemeFields({ form, groups }: { form: ReturnType<typeof useForm>; groups: ThemeGroup[] }) {
  const { t } = useTranslation();
  const themes = form.group("themes");
  if (groups.length === 0) return null;
  return (
    <Fieldset legend={t("selection.reviewers.themes")}>
      <p className="text-muted">{t("selection.reviewers.themesHint")}</p>
      {groups.map((g) => (
        <Checkboxes key={g.key} {...themes} id={`themes-${g.key}`} saved={themes.saved?.filter((theme) => g.options.some((o) => o.value === theme))} label={g.label} options={g.options} />
      ))}
    </Fieldset>
  );
}
