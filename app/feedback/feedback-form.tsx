import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Fieldset, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { ClashNotice } from "#app/works/clash-notice.tsx";
import { SaveStatusLine } from "#app/works/save-status.tsx";
import { StartText } from "#app/works/start-text.tsx";
import { useMergedAutosave } from "#app/works/use-merged-autosave.ts";
import { textOf } from "#domain/assignments/plan-values.rules.ts";
import { openPlaces } from "#domain/feedback/feedback.rules.ts";
import { mostPoints, pointKey, pointKinds, type FeedbackContent, type PointKind } from "#domain/feedback/feedback.schema.ts";

/** The three questions, each with room for several points; saves itself. One more place opens when the last one is used, with script at once. */
export function FeedbackForm({ pairingId, content, savedAt }: { pairingId: string; content: FeedbackContent; savedAt: string }) {
  const { t } = useTranslation();
  const keys = pointKinds.flatMap((kind) => Array.from({ length: mostPoints }, (_, i) => pointKey(kind, i + 1)));
  const [start] = useState(content);
  const form = useForm(
    Object.fromEntries(
      keys.flatMap((key) => [
        [`fields.${key}`, start[key] ?? ""],
        [`was.${key}`, start[key] ?? ""],
      ]),
    ),
  );
  const typed = Object.fromEntries(keys.map((key) => [key, form.value(`fields.${key}`)]));
  const [extra, setExtra] = useState<Partial<Record<PointKind, number>>>({});
  const placesOf = (kind: PointKind) => Math.min(mostPoints, Math.max(openPlaces(typed, kind), openPlaces(content, kind), extra[kind] ?? 0));
  const auto = useMergedAutosave(paths.feedbackDraft(pairingId), savedAt);
  return (
    <Form errors={form.errors} onInput={auto.onInput}>
      {pointKinds.map((kind) => (
        <Fieldset key={kind} legend={t(`feedback.ask.${kind}.title`)}>
          {Array.from({ length: placesOf(kind) }, (_, i) => {
            const key = pointKey(kind, i + 1);
            const shown = form.field(`fields.${key}`);
            const theirs = auto.clashes[key];
            return (
              <div key={key} onInput={() => i + 1 === placesOf(kind) && setExtra({ ...extra, [kind]: i + 2 })}>
                {theirs !== undefined && <ClashNotice choose={(whose) => auto.choose(key, whose)}>{theirs && <p className="whitespace-pre-line">{textOf(theirs)}</p>}</ClashNotice>}
                {theirs === undefined && shown.errors && <ClashNotice>{content[key] && <p className="whitespace-pre-line">{content[key]}</p>}</ClashNotice>}
                <StartText name={key} text={form.value(`was.${key}`)} />
                <TextArea {...shown} rows={3} label={t("feedback.ask.point", { number: i + 1 })} hint={i === 0 ? t(`feedback.ask.${kind}.hint`) : undefined} optional={i > 0} />
              </div>
            );
          })}
        </Fieldset>
      ))}
      <p className="text-muted">{t("feedback.give.seen")}</p>
      <ActionRow>
        <Button variant="secondary">{t("works.save.now")}</Button>
        <SaveStatusLine status={auto.status} />
      </ActionRow>
      <ActionRow>
        <ButtonLink to={paths.feedbackSubmission(pairingId)}>{t("feedback.give.toCheck")}</ButtonLink>
        <ButtonLink variant="quiet" to={paths.feedbackRefusal(pairingId)}>
          {t("feedback.refusal.to")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
