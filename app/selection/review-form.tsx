import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CriterionChoice } from "#app/selection/criterion-choice.tsx";
import type { DeskData } from "#app/selection/review-desk.server.ts";
import { useAutosave } from "#app/selection/use-autosave.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { runningSum, type Given } from "#domain/selection/ranking.rules.ts";
import { recommendations } from "#domain/selection/recommendation.rules.ts";

const start = (desk: DeskData) => ({
  version: desk.version,
  comment: desk.comment,
  recommendation: desk.recommendation,
  ...Object.fromEntries(desk.criteria.flatMap((c) => [[`score.${c.key}`, c.given] as const, [`reason.${c.key}`, c.reason] as const])),
});

function SavedOr({ problem, time }: { problem?: string; time: string | null }) {
  if (problem) return <p role="alert">{problem}</p>;
  return time ? <SaveState time={time} /> : null;
}

/** The rubric: saved by itself, delivered by its button. A delivered review is shown as it was given. */
export function ReviewForm({ desk }: { desk: DeskData }) {
  const { t } = useTranslation();
  const format = useFormat(desk.zone);
  const form = useForm(start(desk));
  const field = useRef<HTMLInputElement>(null);
  const auto = useAutosave(field, paths.reviewDraft(desk.assignmentId), form.value("version"), t("selection.desk.notSaved"));
  const scored = (read: (name: string) => unknown) =>
    Object.fromEntries(
      desk.criteria.flatMap((c): [string, Given][] => {
        const given = read(`score.${c.key}`);
        return given === "unable" ? [[c.id, given]] : given ? [[c.id, Number(given)]] : [];
      }),
    );
  const [scores, setScores] = useState(() => scored(form.value));
  const isOpen = desk.state === "accepted" && desk.phase.isOpen;
  const isDelivered = desk.state === "delivered";
  const savedAt = auto.savedAt ?? desk.savedAt;
  const change = (e: FormEvent<HTMLFormElement>) => {
    const data = new FormData(e.currentTarget);
    setScores(scored((name) => data.get(name)));
    auto.change();
  };
  return (
    <Sheet>
      <div className="row justify-between">
        <h2>{t("selection.desk.yours")}</h2>
        {isOpen ? <SavedOr problem={auto.problem} time={savedAt ? format.time(savedAt) : null} /> : isDelivered && <span>{t("selection.queue.delivered")}</span>}
      </div>
      <p className="small text-muted">
        {t("selection.desk.open")} {t("selection.desk.reasonHint")}
      </p>
      <Form errors={form.errors} action={paths.reviewDelivery(desk.assignmentId)} onChange={isOpen ? change : undefined} onSubmitCapture={auto.submit}>
        <input type="hidden" name="version" value={auto.version} readOnly ref={field} />
        <input type="hidden" name="seen" value={desk.seen} readOnly />
        <fieldset disabled={!isOpen} className="stack">
          <legend className="visually-hidden">{t("selection.desk.yours")}</legend>
          {desk.criteria.map((c) => (
            <CriterionChoice key={c.key} criterion={c} form={form} />
          ))}
          <TextArea {...form.field("comment")} label={t("selection.desk.comment")} hint={t("selection.desk.commentHint")} />
          {desk.asksRecommendation && (
            <Radios
              {...form.field("recommendation")}
              label={t("selection.recommendation.question")}
              hint={t("selection.recommendation.hint")}
              options={recommendations.map((value) => ({ value, label: t(`selection.recommendation.give.${value}`) }))}
            />
          )}
          <p className="row justify-between">
            <span>{t("selection.desk.sum", { scored: Object.keys(scores).length, of: desk.criteria.length })}</span>
            <strong>{format.number(runningSum(desk.criteria, scores), 2)}</strong>
          </p>
        </fieldset>
        {isOpen && (
          <ActionRow>
            <Button>{t("selection.desk.deliver")}</Button>
            <Button variant="secondary" formAction={paths.reviewDesk(desk.assignmentId)}>
              {t("selection.desk.save")}
            </Button>
            <ButtonLink variant="quiet" to={paths.reviewRefusal(desk.assignmentId)}>
              {t("selection.refusal.link")}
            </ButtonLink>
          </ActionRow>
        )}
      </Form>
      {isDelivered && desk.phase.isOpen && desk.phase.hasDiscussion && !desk.isDecided && (
        <Form action={paths.reviewTakingBack(desk.assignmentId)}>
          <Button variant="secondary">{t("selection.desk.takeBack")}</Button>
        </Form>
      )}
    </Sheet>
  );
}
