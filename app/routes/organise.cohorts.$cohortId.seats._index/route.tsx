import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SeatTag } from "#app/selection/seat-tag.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { Table } from "#app/ui/table.tsx";
import { listSeats } from "#domain/selection/seats.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { cohort, seats, taken } = await listSeats(ctx, params.cohortId!);
  return { title: t("seats.title"), cohort: { id: cohort.id, name: readText(cohort.name, language).text }, capacity: cohort.capacity, zone: cohort.zone, seats, taken };
});

export default function Seats() {
  const { cohort, capacity, zone, seats, taken } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const confirmed = seats.filter((s) => s.state === "confirmed").length;
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("seats.title")} lead={t("seats.lead")} />
      <Dots done={confirmed} total={capacity}>
        {t("seats.count", { confirmed, offered: taken - confirmed, capacity })}
      </Dots>
      {seats.length === 0 ? (
        <EmptyState title={t("seats.empty")}>{t("seats.emptyLead")}</EmptyState>
      ) : (
        <Table
          caption={t("seats.title")}
          rows={seats}
          rowKey={(s) => s.id}
          columns={[
            { key: "name", header: t("selection.queue.applicant"), render: (s) => s.name },
            { key: "number", oneLine: true, header: t("selection.queue.number"), render: (s) => s.diaryNumber ?? "" },
            { key: "state", header: t("selection.queue.state"), render: (s) => <SeatTag {...s} /> },
            {
              key: "when",
              header: t("seats.when"),
              render: (s) =>
                s.state === "offered" && s.offeredUntil
                  ? t("seats.until", { until: format.dateTime(s.offeredUntil) })
                  : s.answeredAt
                    ? [format.dateTime(s.answeredAt), s.answeredBy].filter(Boolean).join(", ")
                    : "",
            },
            {
              key: "act",
              header: "",
              label: t("seats.act"),
              action: true,
              render: (s) =>
                s.isHeld && (
                  <Link to={paths.seatRelease(cohort.id, s.id)}>
                    {t("seats.release.link")}
                    <span className="visually-hidden"> {s.name}</span>
                  </Link>
                ),
            },
          ]}
        />
      )}
    </DeskShell>
  );
}
