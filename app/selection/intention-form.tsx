import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { CasePage, IntentionStart } from "#app/selection/load-case.server.ts";
import { byTime, usePublicationItems } from "#app/selection/publication-items.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Checkboxes, DateField, NumberField, Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { intentions } from "#domain/selection/selection.schema.ts";

/** What is meant to be decided, and what was meant before. The texts go into the letter as they are; parts of reviews go without the names of those who wrote them. */
export function IntentionForm({ data, start }: { data: CasePage; start: IntentionStart }) {
  const { t } = useTranslation();
  const format = useFormat(data.zone);
  const published = usePublicationItems(data.zone);
  const form = useForm({ ...start, seen: data.seen });
  return (
    <Sheet>
      <h2>{t("selection.intend.title")}</h2>
      {data.isOpen ? (
        <>
          <Form errors={form.errors}>
            <input type="hidden" name="seen" value={form.value("seen")} />
            <Radios {...form.field("intended")} label={t("selection.intend.result")} options={intentions.map((value) => ({ value, label: t(`selection.intention.${value}`) }))} />
            <NumberField {...form.field("waitRank")} optional label={t("selection.intend.rank")} hint={t("selection.intend.rankHint")} />
            <TextArea {...form.field("reasons")} rows={6} label={t("letters.reasons")} hint={t("selection.intend.reasonsHint")} />
            <TextArea {...form.field("conditions")} optional label={t("letters.conditions")} hint={t("selection.intend.conditionsHint")} />
            <DateField {...form.field("conditionsDueOn")} optional label={t("selection.conditions.dueOn")} hint={t("selection.conditions.dueHint")} />
            <TextArea {...form.field("feedback")} optional label={t("letters.feedback")} hint={t("selection.intend.feedbackHint")} />
            {data.quotable.length > 0 && (
              <Disclosure summary={t("selection.intend.quoted")} open={form.values("quoted").length > 0}>
                <Checkboxes
                  name="quoted"
                  defaultValues={form.values("quoted")}
                  label={t("selection.intend.quotedHint")}
                  options={data.quotable.map((q) => ({ value: q.name, label: q.criterion ?? t("letters.summary"), hint: q.text }))}
                />
              </Disclosure>
            )}
            <Button>{t("selection.intend.save")}</Button>
          </Form>
          {data.decision?.intended && (
            <>
              <p>
                <Link to={paths.caseLetter(data.cohort.id, data.applicationId)}>{t("selection.intend.letter")}</Link>
              </p>
              <Form action={paths.intentionTakingBack(data.cohort.id, data.applicationId)}>
                <Button variant="quiet">{t("selection.intend.takeBack")}</Button>
              </Form>
            </>
          )}
        </>
      ) : (
        <p>{t("selection.refused.decided")}</p>
      )}
      {data.meant.length + data.setAside.length > 0 && (
        <Disclosure summary={t("selection.intend.history")}>
          <Timeline
            label={t("selection.intend.history")}
            items={byTime([
              ...data.meant.map((e) => ({ at: e.at, key: e.id, title: t(`selection.intend.event.${e.kind}`), when: [format.shortDateTime(e.at), e.actor].filter(Boolean).join(", ") })),
              ...data.setAside.map((e) => ({
                at: e.at,
                key: e.id,
                title: t(`substitute.found.event.${e.kind}`, { name: e.name }),
                when: [format.shortDateTime(e.at), e.actor].filter(Boolean).join(", "),
                body: e.reason,
              })),
              ...published(data.published),
            ])}
          />
        </Disclosure>
      )}
    </Sheet>
  );
}
