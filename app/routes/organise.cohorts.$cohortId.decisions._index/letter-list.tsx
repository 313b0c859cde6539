import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import type { Intention } from "#domain/selection/selection.schema.ts";

type Letter = { applicationId: string; names: string[] | null; intended: Intention | null; waitRank: number | null; readers: string[]; readBy: string[]; isRead: boolean };

/** The letters that wait, who has read each as it is, and the way to the next one to read. */
export function LetterList({ cohortId, letters }: { cohortId: string; letters: Letter[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const next = letters.find((l) => l.names && !l.isRead);
  return (
    <Section
      title={t("selection.publish.letters", { count: letters.length })}
      action={
        next && (
          <ButtonLink variant="secondary" to={paths.waitingLetter(cohortId, next.applicationId)}>
            {t("publication.letter.start", { count: letters.filter((l) => l.names && !l.isRead).length })}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={t("selection.publish.letters", { count: letters.length })}
        rows={letters}
        rowKey={(l) => l.applicationId}
        columns={[
          {
            key: "who",
            header: t("selection.queue.applicant"),
            render: (l) => (l.names ? <Link to={paths.waitingLetter(cohortId, l.applicationId)}>{l.names.join(", ")}</Link> : t("selection.ranking.hidden")),
          },
          { key: "intended", header: t("selection.ranking.intended"), render: (l) => l.names && <IntentionTag intended={l.intended} waitRank={l.waitRank} /> },
          { key: "to", header: t("publication.letter.readers"), render: (l) => <small>{l.readers.join(", ")}</small> },
          {
            key: "read",
            header: t("publication.letter.read"),
            render: (l) => (l.readBy.length > 0 ? <StatusTag tone="success">{format.list(l.readBy)}</StatusTag> : <StatusTag>{t("publication.letter.unread")}</StatusTag>),
          },
        ]}
      />
    </Section>
  );
}
