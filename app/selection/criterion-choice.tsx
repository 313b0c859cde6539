import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { TextArea } from "#app/ui/field.tsx";
import { ScoreChoice, type ScoreOption } from "#app/ui/score.tsx";
import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";

type Criterion = { key: string; kind: CriterionKind; weight: number; name: string; help: string; anchors: string[] };

/** How a criterion is marked: its scale, "cannot judge", and the reason. */
export function CriterionChoice({ criterion: c, form }: { criterion: Criterion; form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  const scale = c.anchors.map((meaning, value): ScoreOption => ({
    value: String(value),
    meaning,
    ...(c.kind === "pass_fail" ? { label: t(value === 0 ? "selection.fail" : "selection.pass"), look: "word" } : { label: value }),
  }));
  const options: ScoreOption[] = [...(c.kind === "pass_fail" ? scale.toReversed() : scale), { value: "unable", label: t("selection.unable"), meaning: t("selection.unableMeaning"), look: "aside" }];
  return (
    <div>
      <ScoreChoice {...form.field(`score.${c.key}`)} label={c.name} hint={c.help || undefined} weight={c.kind === "weighted" ? `${c.weight} %` : t(`selection.scale.${c.kind}`)} options={options} />
      <TextArea
        {...form.field(`reason.${c.key}`)}
        rows={2}
        label={
          <>
            {t("selection.desk.reason")}
            <span className="visually-hidden">: {c.name}</span>
          </>
        }
      />
    </div>
  );
}
