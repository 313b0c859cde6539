import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeclaredList } from "#app/selection/declared-list.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { readText } from "#domain/shared/localized-text.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnDeclarations } from "#domain/selection/declarations.queries.ts";
import { listOwnWishRounds } from "#domain/selection/wishes.queries.ts";
import { standingOf } from "#domain/selection/review.rules.ts";
import { countOwnRecused, listOwnReviews, type QueueRow } from "#domain/selection/reviews.queries.ts";

export const loader = page("reviewer", async ({ ctx, t, language }) => ({
  title: t("selection.queue.title"),
  reviews: await listOwnReviews(ctx),
  recused: await countOwnRecused(ctx),
  rounds: (await listOwnWishRounds(ctx)).map(({ name, ...r }) => ({ ...r, cohort: readText(name, language).text })),
  declared: (await listOwnDeclarations(ctx)).map((d) => ({ ...d, isOwn: true })),
  now: ctx.now,
}));

function State({ row, now }: { row: QueueRow; now: Date }) {
  const { t } = useTranslation();
  const standing = standingOf(row, now);
  if (standing === "delivered" || standing === "closed") return <StatusTag tone="plain">{t(`selection.queue.${standing}`)}</StatusTag>;
  if (standing === "late") return <StatusTag tone="warning">{t("selection.queue.late")}</StatusTag>;
  if (row.state === "assigned") return <StatusTag tone="info">{t("selection.queue.undeclared")}</StatusTag>;
  return <StatusTag tone="violet">{row.scored > 0 ? t("selection.queue.begun") : t("selection.queue.open")}</StatusTag>;
}

export default function Queue() {
  const { reviews, recused, rounds, declared, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const done = reviews.filter((r) => r.state === "delivered").length;
  const waiting = reviews.filter((r) => r.state !== "delivered" && !r.isClosed);
  const waitingFirst = [...waiting, ...reviews.filter((r) => !waiting.includes(r))];
  return (
    <CalmShell>
      <PageHead title={t("selection.queue.title")} lead={t("selection.queue.lead")} />
      {rounds.map((r) => (
        <p key={r.callId}>
          {r.until >= now && <strong>{t("wishes.ask.open", { cohort: r.cohort, until: format.dateTime(r.until) })} </strong>}
          <Link to={paths.wishes(r.callId)}>{t(r.until >= now ? "wishes.ask.go" : "wishes.ask.own", { cohort: r.cohort })}</Link>
        </p>
      ))}
      {reviews.length === 0 ? (
        <EmptyState title={t("selection.queue.empty")}>{t("selection.queue.emptyLead")}</EmptyState>
      ) : (
        <>
          <Dots done={done} total={reviews.length} now>
            {t("selection.queue.progress", { done, of: reviews.length })}
          </Dots>
          <Table<QueueRow>
            caption={t("selection.queue.title")}
            rows={waitingFirst}
            rowKey={(r) => r.id}
            columns={[
              {
                key: "name",
                header: t("selection.queue.applicant"),
                render: (r) => <Link to={r.state === "assigned" ? paths.reviewConflict(r.id) : paths.reviewDesk(r.id)}>{r.name ?? t("letters.page.kicker", { number: r.diaryNumber })}</Link>,
              },
              { key: "number", oneLine: true, header: t("selection.queue.number"), render: (r) => r.diaryNumber },
              { key: "due", header: t("selection.queue.due"), render: (r) => format.shortDateTime(r.dueAt) },
              { key: "state", header: t("selection.queue.state"), render: (r) => <State row={r} now={now} /> },
            ]}
          />
        </>
      )}
      {waiting.some((r) => r.state === "accepted") && (
        <p>
          <Link to={paths.offlineReviews()}>{t("offline.link")}</Link>
        </p>
      )}
      {recused > 0 && <p className="text-muted">{t("selection.queue.recused", { count: recused })}</p>}
      <DeclaredList title={t("selection.declared.own")} lead={t("selection.declared.ownLead")} rows={declared} />
    </CalmShell>
  );
}
