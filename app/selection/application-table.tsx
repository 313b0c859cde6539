import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StateTag } from "#app/applications/state-tag.tsx";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { pickForm } from "#app/selection/bulk-start.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { FollowUp, ListedApplication } from "#domain/selection/application-list.schema.ts";

const tones: Record<FollowUp, Tone> = { "completion-asked": "info", "completion-overdue": "warning", completed: "plain", "change-asked": "warning" };

type Props = {
  cohort: { id: string; zone: string };
  rows: (ListedApplication & { /** An organisation of it is a party of another application in the same call. */ isDuplicate: boolean })[];
  empty: ReactNode;
};

/** The applications of a cohort with what their reviews have come to. */
export function ApplicationTable({ cohort, rows, empty }: Props) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  return (
    <Table
      caption={t("applications.title")}
      rows={rows}
      empty={empty}
      columns={[
        {
          key: "pick",
          header: "",
          label: t("bulk.pick"),
          render: (a) => (
            <span className="choice">
              <input type="checkbox" name="pick" value={a.id} form={pickForm} aria-label={t("bulk.pickOne", { number: a.diaryNumber })} />
            </span>
          ),
        },
        {
          key: "number",
          primary: true,
          header: t("applications.diaryNumber"),
          render: (a) => (a.selection ? <Link to={paths.cohortApplication(cohort.id, a.id)}>{a.diaryNumber}</Link> : a.diaryNumber),
        },
        {
          key: "parties",
          header: t("applications.staff.parties"),
          render: (a) => (
            <span className="wrap-anywhere">
              {a.leadName} {a.partnerNames.length > 0 && <small>{a.partnerNames.join(", ")}</small>} {a.isDuplicate && <StatusTag tone="warning">{t("applications.staff.duplicate")}</StatusTag>}{" "}
              {a.followUps.map((f) => (
                <Fragment key={f}>
                  <StatusTag tone={tones[f]}>{t(`applications.staff.followUps.${f}`)}</StatusTag>{" "}
                </Fragment>
              ))}
            </span>
          ),
        },
        { key: "state", header: t("applications.staff.state"), render: (a) => <StateTag state={a.state} /> },
        { key: "sent", header: t("applications.sentAt"), render: (a) => (a.submittedAt ? format.shortDateTime(a.submittedAt) : "") },
        {
          key: "reviews",
          header: t("applications.staff.reviews"),
          render: ({ selection }) =>
            selection ? (
              <>
                {t("applications.staff.reviewsDone", { done: selection.delivered, of: selection.delivered + selection.open })}{" "}
                {selection.isApart && <StatusTag tone="warning">{t("applications.staff.progresses.apart")}</StatusTag>}
              </>
            ) : (
              t("selection.ranking.hidden")
            ),
        },
        { key: "points", header: t("applications.staff.points"), align: "end", render: ({ selection }) => (selection?.points == null ? "–" : format.number(selection.points, 2)) },
        { key: "intended", header: t("applications.staff.intended"), render: ({ selection }) => selection && <IntentionTag intended={selection.intended} waitRank={selection.waitRank} /> },
      ]}
    />
  );
}
