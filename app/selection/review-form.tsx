import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { DeskData } from "#app/selection/review-desk.server.ts";
import { useAutosave } from "#app/selection/use-autosave.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { ScoreChoice } from "#app/ui/score.tsx";
import { runningSum } from "#domain/selection/ranking.rules.ts";

const start = (desk: DeskData) => ({
  version: desk.version,
  comment: desk.comment,
  ...Object.fromEntries(desk.criteria.flatMap((c) => [[`score.${c.key}`, c.value] as const, [`reason.${c.key}`, c.reason] as const])),
});

const ReasonLabel = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  return (
    <>
      {t("selection.desk.reason")}
      <span className="visually-hidden">: {name}</span>
    </>
  );
};

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
  const scored = (data: FormData | null) =>
    Object.fromEntries(desk.criteria.map((c) => [c.id, Number(data ? (data.get(`score.${c.key}`) ?? NaN) : form.value(`score.${c.key}`) || NaN)]).filter(([, v]) => !Number.isNaN(v)));
  const [scores, setScores] = useState<Record<string, number>>(() => scored(null));
  const isOpen = desk.state === "accepted";
  const savedAt = auto.savedAt ?? desk.savedAt;
  const change = (e: FormEvent<HTMLFormElement>) => {
    setScores(scored(new FormData(e.currentTarget)));
    auto.change();
  };
  return (
    <Sheet>
      <div className="row justify-between">
        <h2>{t("selection.desk.yours")}</h2>
        {isOpen ? <SavedOr problem={auto.problem} time={savedAt ? format.time(savedAt) : null} /> : <span>{t("selection.queue.delivered")}</span>}
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
            <div key={c.key}>
              <ScoreChoice {...form.field(`score.${c.key}`)} label={c.name} weight={`${c.weight} %`} anchors={c.anchors} />
              <TextArea {...form.field(`reason.${c.key}`)} rows={2} label={<ReasonLabel name={c.name} />} />
            </div>
          ))}
          <TextArea {...form.field("comment")} label={t("selection.desk.comment")} hint={t("selection.desk.commentHint")} />
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
    </Sheet>
  );
}
