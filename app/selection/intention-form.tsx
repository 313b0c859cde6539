import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { NumberField, Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { intentions } from "#domain/selection/selection.schema.ts";
import type { CasePage } from "#app/selection/load-case.server.ts";

/** What is meant to be decided. The texts go into the letter as they are. */
export function IntentionForm({ data }: { data: CasePage }) {
  const { t } = useTranslation();
  const form = useForm(data.decision ?? {});
  return (
    <Sheet>
      <h2>{t("selection.intend.title")}</h2>
      {data.isOpen ? (
        <Form errors={form.errors}>
          <Radios {...form.field("intended")} label={t("selection.intend.result")} options={intentions.map((value) => ({ value, label: t(`selection.intention.${value}`) }))} />
          <NumberField {...form.field("waitRank")} optional label={t("selection.intend.rank")} hint={t("selection.intend.rankHint")} />
          <TextArea {...form.field("reasons")} rows={6} label={t("letters.reasons")} hint={t("selection.intend.reasonsHint")} />
          <TextArea {...form.field("conditions")} optional label={t("letters.conditions")} hint={t("selection.intend.conditionsHint")} />
          <Button>{t("selection.intend.save")}</Button>
        </Form>
      ) : (
        <p>{t("selection.refused.decided")}</p>
      )}
    </Sheet>
  );
}
