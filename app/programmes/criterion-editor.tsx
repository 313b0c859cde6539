import { useTranslation } from "react-i18next";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { valuesOfKind, type CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Criterion = { id: string; kind: CriterionKind; name: LocalizedText; help: LocalizedText; anchors: LocalizedText[] };
type Props = { cohortId: string; kind: CriterionKind; /** null: a new one */ criterion: Criterion | null; seen?: string };

const anchorsOf = (kind: CriterionKind) => valuesOfKind(kind).map((value) => ({ value, name: `anchors[${value}]` }));

/** The start values of its form. */
export const criterionStart = ({ kind, name, help, anchors }: Pick<Criterion, "kind" | "name" | "help" | "anchors">) => ({
  ...localizedStart("name", name),
  ...localizedStart("help", help),
  ...Object.assign({}, ...anchorsOf(kind).map(({ value, name }) => localizedStart(name, anchors[value] ?? {}))),
});

/** The words of a criterion: its name, what is looked at, and what each value means. */
export function CriterionEditor({ cohortId, kind, criterion: c, seen }: Props) {
  const { t } = useTranslation();
  const form = useForm({ seen, ...criterionStart(c ?? { kind, name: {}, help: {}, anchors: [] }) });
  return (
    <Form errors={form.errors}>
      {c === null ? <input type="hidden" name="kind" value={kind} readOnly /> : <input type="hidden" name="seen" value={form.value("seen")} />}
      <LocalizedFields form={form} name="name" legend={t("programmes.criteria.name")} />
      <LocalizedFields form={form} name="help" legend={t("programmes.criteria.help")} rows={2} />
      {anchorsOf(kind).map(({ value, name }) => (
        <LocalizedFields
          key={value}
          form={form}
          name={name}
          rows={2}
          legend={kind === "pass_fail" ? t(value === 0 ? "programmes.criteria.whenFails" : "programmes.criteria.whenPasses") : t("programmes.criteria.points", { value })}
        />
      ))}
      <ActionRow>
        <Button>{t("programmes.save")}</Button>
        {c && (
          <ButtonLink variant="danger" to={paths.criterionRemoval(cohortId, c.id)}>
            {t("programmes.criteria.remove")}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" to={paths.cohortCriteria(cohortId)}>
          {t("ui.back")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
