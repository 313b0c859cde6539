import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { MessageTable, type SentMessage } from "#app/shell/message-table.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

type Batch = { startedAt: Date; finishedAt: Date | null; publishedBy: string; all: number; published: number };

/** The publication that runs or was the last: how far it is, and what became of each mail with a letter. */
export function LastBatch({ cohort, batch, mails }: { cohort: { id: string; zone: string }; batch: Batch; mails: SentMessage[] }) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const running = !batch.finishedAt;
  const count = (...states: string[]) => mails.filter((m) => states.includes(m.state)).length;
  const [sent, waiting, lost] = [count("sent"), count("queued", "sending"), count("failed", "unknown", "skipped")];
  return (
    <Section title={running ? t("selection.publish.running") : t("selection.publish.last")}>
      <Dots done={batch.published} total={batch.all}>
        {t("selection.publish.progress", { published: batch.published, all: batch.all })}
      </Dots>
      <p className="text-muted">{t("selection.publish.by", { name: batch.publishedBy, at: format.dateTime(batch.startedAt) })}</p>
      {mails.length > 0 && (
        <>
          <p className="row">
            <StatusTag tone="plain">{t("publication.mails.sent", { count: sent })}</StatusTag>
            {waiting > 0 && <StatusTag tone="info">{t("publication.mails.waiting", { count: waiting })}</StatusTag>}
            {lost > 0 && <StatusTag tone="danger">{t("publication.mails.lost", { count: lost })}</StatusTag>}
          </p>
          <Disclosure summary={t("publication.mails.each")} open={lost > 0}>
            <MessageTable cohort={cohort} caption={t("publication.mails.each")} rows={mails} />
          </Disclosure>
        </>
      )}
      {running && (
        <Form action={paths.publicationStopping(cohort.id)}>
          <p>{t("publication.stop.lead")}</p>
          <Button variant="danger">{t("publication.stop.act")}</Button>
        </Form>
      )}
    </Section>
  );
}
