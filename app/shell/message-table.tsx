import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { messageTones, useMessageWords } from "#app/shell/message-words.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { MessageState } from "#domain/messages/messages.schema.ts";

export type SentMessage = {
  id: string;
  kind: string;
  state: MessageState;
  why: string | null;
  address: string;
  subject: string | null;
  dueAt: Date;
  sentAt: Date | null;
  answer: string | null;
  personId: string | null;
  personName: string | null;
};

/** Messages of the ledger: what, to whom, when, what became of it and what the mail server said. */
export function MessageTable({ cohort, caption, rows, end }: { cohort: { id: string; zone: string }; caption: string; rows: SentMessage[]; end?: (message: SentMessage) => ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const words = useMessageWords();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(m) => m.id}
      columns={[
        {
          key: "what",
          header: t("messages.what"),
          render: (m) => (
            <>
              <Link to={paths.message(cohort.id, m.id)}>{words.kind(m.kind)}</Link>
              {m.subject && <small>{m.subject}</small>}
            </>
          ),
        },
        {
          key: "who",
          header: t("messages.who"),
          render: (m) => (
            <>
              {m.personName || m.address}
              {m.personName && <small>{m.address}</small>}
            </>
          ),
        },
        { key: "when", header: t("messages.when"), render: (m) => format.shortDateTime(m.sentAt ?? m.dueAt) },
        {
          key: "how",
          header: t("messages.how"),
          render: (m) => (
            <>
              <StatusTag tone={messageTones[m.state]}>{t(`messages.state.${m.state}`)}</StatusTag>
              {m.why && <small>{words.why(m.why)}</small>}
              {m.answer && m.state !== "sent" && <small>{m.answer}</small>}
            </>
          ),
        },
        ...(end ? [{ key: "act", header: "", label: t("messages.act"), action: true, render: end }] : []),
      ]}
    />
  );
}
