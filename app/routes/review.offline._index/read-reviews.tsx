import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { adviceLine, type ReadReview, type ReadSheets } from "#domain/selection/review-sheets.rules.ts";

const isFaulty = (r: ReadReview) => r.lines.some((l) => l.fault);
/** What is saved: a review that the file changes and in which nothing is wrong. */
const isSaved = (r: ReadReview) => r.isChanged && !isFaulty(r);

/** What a workbook says, review by review, with what is wrong beside each line, and the button that saves the rest as drafts. */
export function ReadReviews({ read: { reviews, unknown } }: { read: ReadSheets }) {
  const { t } = useTranslation();
  const saved = reviews.filter(isSaved);
  const nameOf = (r: ReadReview, key: string) => r.review.criteria.find((c) => c.key === key)?.name ?? t(key === adviceLine ? "selection.recommendation.question" : "selection.desk.comment");
  const state = (r: ReadReview) =>
    isFaulty(r) ? (
      <StatusTag tone="danger">{t("offline.state.faulty")}</StatusTag>
    ) : r.isChanged ? (
      <StatusTag tone="info">{t("offline.state.changed")}</StatusTag>
    ) : (
      <StatusTag>{t("offline.state.same")}</StatusTag>
    );
  return (
    <>
      {unknown > 0 && (
        <Notification tone="warning" title={t("offline.unknown", { count: unknown })}>
          {t("offline.unknownLead")}
        </Notification>
      )}
      {reviews.map((r) => (
        <Section key={r.input.assignmentId} title={r.review.name} action={state(r)}>
          {!isFaulty(r) && r.lacking > 0 && <p className="text-muted">{t("offline.lacking", { count: r.lacking })}</p>}
          <Table
            caption={r.review.name}
            rows={r.lines}
            rowKey={(l) => l.key}
            columns={[
              { key: "criterion", header: t("offline.sheet.criterion"), render: (l) => nameOf(r, l.key) },
              { key: "mark", header: t("offline.sheet.mark"), render: (l) => l.mark },
              { key: "reason", header: t("offline.sheet.reason"), render: (l) => <span className="whitespace-pre-line">{l.reason}</span> },
              { key: "fault", header: t("offline.sheet.fault"), render: (l) => l.fault && <StatusTag tone="danger">{t(`offline.line.${l.fault}`)}</StatusTag> },
            ]}
          />
        </Section>
      ))}
      {saved.length > 0 ? (
        <Form action={paths.offlineSaving()}>
          <p>{t("offline.saveLead")}</p>
          <input type="hidden" name="reviews" value={JSON.stringify(saved.map((r) => r.input))} />
          <ActionRow>
            <Button size="main">{t("offline.save", { count: saved.length })}</Button>
            <ButtonLink variant="quiet" to={paths.offlineReviews()}>
              {t("offline.another")}
            </ButtonLink>
          </ActionRow>
        </Form>
      ) : (
        <>
          <p>{t("offline.nothing")}</p>
          <ButtonLink variant="secondary" to={paths.offlineReviews()}>
            {t("offline.another")}
          </ButtonLink>
        </>
      )}
    </>
  );
}
