import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { DateField, Radios, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import type { BulkKind } from "#domain/selection/bulk.schema.ts";
import { intentions } from "#domain/selection/selection.schema.ts";

type Props = { kind: BulkKind; reviewers: { value: string; label: string }[]; chosen: { id: string; words: string }[]; /** where drafts get more time */ draftsHref: string };

/** What is to be done to the chosen applications; sending it only leads to the page that shows what that would mean. */
export function BulkForm({ kind, reviewers, chosen, draftsHref }: Props) {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <>
      <Disclosure summary={t("bulk.which")}>
        <ul className="list">
          {chosen.map((a) => (
            <li key={a.id}>{a.words}</li>
          ))}
        </ul>
      </Disclosure>
      {kind === "review" && reviewers.length === 0 ? (
        <p>{t("bulk.noReviewers")}</p>
      ) : (
        <Form errors={form.errors}>
          <input type="hidden" name="kind" value={kind} />
          {kind === "intend" && (
            <>
              <Radios {...form.field("intended")} label={t("selection.intend.result")} options={intentions.map((value) => ({ value, label: t(`selection.intention.${value}`) }))} />
              <TextArea {...form.field("reasons")} optional label={t("letters.reasons")} hint={t("bulk.reasonsHint")} />
            </>
          )}
          {kind === "review" && <Select {...form.field("reviewerId")} label={t("bulk.reviewer")} options={reviewers} />}
          {kind === "write" && (
            <>
              <TextField {...form.field("subject")} label={t("bulk.subject")} maxLength={150} autoComplete="off" />
              <TextArea {...form.field("text")} rows={8} label={t("bulk.text")} hint={t("bulk.textHint")} />
            </>
          )}
          {kind === "extend" && (
            <>
              <p>
                {t("bulk.extendLead")} <Link to={draftsHref}>{t("bulk.extendDrafts")}</Link>
              </p>
              <DateField {...form.field("until")} time label={t("bulk.until")} />
              <TextArea {...form.field("why")} label={t("applications.extensions.why")} hint={t("applications.extensions.whyHint")} rows={3} />
            </>
          )}
          <Button>{t("bulk.preview")}</Button>
        </Form>
      )}
    </>
  );
}
