import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AssessmentView } from "#app/assessment/assessment-view.server.ts";
import { paths } from "#app/paths.ts";
import { useAutosave } from "#app/selection/use-autosave.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { ScoreChoice, type ScoreOption } from "#app/ui/score.tsx";
import { levels, unknown } from "#domain/assessment/assessment.schema.ts";

const start = (view: AssessmentView) => ({ version: view.version, ...Object.fromEntries(Object.entries(view.answers).map(([key, answer]) => [`answers.${key}`, answer])) });

/** The statements by dimension: saved by itself while one answers, sent by its button. */
export function AssessmentForm({ view }: { view: AssessmentView }) {
  const { t } = useTranslation();
  const format = useFormat(view.zone);
  const form = useForm(start(view));
  const field = useRef<HTMLInputElement>(null);
  const auto = useAutosave(field, paths.assessmentDraft(view.id), form.value("version"), t("assessment.form.notSaved"));
  const isOpen = view.state === "open";
  const savedAt = auto.savedAt ?? view.savedAt;
  const options: ScoreOption[] = [
    ...levels.map((level) => ({ value: String(level), label: String(level), meaning: `${t(`assessment.level.${level}`)}: ${t(`assessment.meaning.${level}`)}` })),
    { value: unknown, label: t("assessment.form.unknown"), look: "aside" },
  ];
  return (
    <Form errors={form.errors} action={paths.assessmentSending(view.id)} onChange={isOpen ? auto.change : undefined} onSubmitCapture={auto.submit}>
      <input type="hidden" name="version" value={auto.version} readOnly ref={field} />
      <fieldset disabled={!isOpen} className="flow">
        <legend className="visually-hidden">{view.title}</legend>
        {view.dimensions.map((d) => (
          <Section key={d.key} title={d.name}>
            {d.statements.map((s) => (
              <ScoreChoice key={s.key} {...form.field(`answers.${s.key}`)} label={t("assessment.form.statement", { number: s.number, text: s.text })} options={options} />
            ))}
          </Section>
        ))}
      </fieldset>
      {isOpen && (
        <>
          {auto.problem ? <p role="alert">{auto.problem}</p> : savedAt && <SaveState time={format.time(savedAt)} />}
          <ActionRow>
            <Button>{t(view.sentAt ? "assessment.form.sendAgain" : "assessment.form.send")}</Button>
            {view.sentAt === null && (
              <Button variant="secondary" formAction={paths.myAssessment(view.id)}>
                {t("assessment.form.save")}
              </Button>
            )}
          </ActionRow>
        </>
      )}
    </Form>
  );
}
