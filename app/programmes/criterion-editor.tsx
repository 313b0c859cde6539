import { useTranslation } from "react-i18next";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { valuesOfKind, type CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Criterion = { id: string; name: LocalizedText; help: LocalizedText; anchors: LocalizedText[] };
type Props = { cohortId: string; kind: CriterionKind; /** null: a new one */ criterion: Criterion | null };

/** The words of a criterion: its name, what is looked at, and what each value means. */
export function CriterionEditor({ cohortId, kind, criterion: c }: Props) {
  const { t } = useTranslation();
  const anchors = valuesOfKind(kind).map((value) => ({ value, name: `anchors[${value}]` }));
  const form = useForm({
    kind,
    ...localizedStart("name", c?.name ?? {}),
    ...localizedStart("help", c?.help ?? {}),
    ...Object.assign({}, ...anchors.map(({ value, name }) => localizedStart(name, c?.anchors[value] ?? {}))),
  });
  return (
    <Form errors={form.errors}>
      {c === null && <input type="hidden" name="kind" value={kind} readOnly />}
      <LocalizedFields form={form} name="name" legend={t("programmes.criteria.name")} />
      <LocalizedFields form={form} name="help" legend={t("programmes.criteria.help")} rows={2} />
      {anchors.map(({ value, name }) => (
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
