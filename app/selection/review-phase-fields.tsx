import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, DateField, Fieldset } from "#app/ui/field.tsx";
import type { ReviewPhase } from "#domain/selection/review-phases.rules.ts";
import { localValue } from "#domain/shared/time.rules.ts";

/** Phases of the review: one group each, of which the last is empty, so that the list grows without script. */
export function ReviewPhaseFields({ form, known }: { form: ReturnType<typeof useForm>; known: number }) {
  const { t } = useTranslation();
  return Array.from({ length: Math.min(8, known + 1) }, (_, i) => {
    const field = (name: string) => form.field(`phases[${i}].${name}`);
    return (
      <Fieldset key={i} legend={i < known ? t("selection.phases.number", { number: i + 1 }) : t("selection.phases.another")}>
        <Fieldset legend={t("programmes.when")} side>
          <DateField {...field("opensAt")} time label={t("selection.phases.opensAt")} />
          <DateField {...field("closesAt")} time label={t("selection.phases.closesAt")} />
        </Fieldset>
        <Checkbox {...field("showsOthers")} label={t("selection.phases.showsOthers")} hint={t("selection.phases.showsOthersHint")} />
        <Checkbox {...field("hidesApplicants")} label={t("selection.phases.hidesApplicants")} hint={t("selection.phases.hidesApplicantsHint")} />
        <Checkbox {...field("hasDiscussion")} label={t("selection.phases.hasDiscussion")} hint={t("selection.phases.hasDiscussionHint")} />
        {i < known && <Checkbox {...field("remove")} label={t("selection.phases.remove")} />}
      </Fieldset>
    );
  });
}

const ticked = (value: boolean) => (value ? "on" : "");

/** Start values of such fields. */
export const reviewPhasesStart = (phases: ReviewPhase[], zone: string): Record<string, string> =>
  Object.assign(
    {},
    ...phases.map((p, i) => ({
      [`phases[${i}].opensAt`]: localValue(p.opensAt, zone),
      [`phases[${i}].closesAt`]: localValue(p.closesAt, zone),
      [`phases[${i}].showsOthers`]: ticked(p.showsOthers),
      [`phases[${i}].hidesApplicants`]: ticked(p.hidesApplicants),
      [`phases[${i}].hasDiscussion`]: ticked(p.hasDiscussion),
    })),
  );
