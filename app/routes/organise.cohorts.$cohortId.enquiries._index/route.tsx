import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { listEnquiries } from "#domain/enquiries/enquiries.queries.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, enquiries] = await Promise.all([cohortHead(args, cohortId), listEnquiries(args.ctx, cohortId)]);
  return { title: args.t("enquiries.title"), cohort, zone, enquiries };
});

type Row = Awaited<ReturnType<typeof loader>>["enquiries"][number];

function State({ answeredAt, publicQuestion }: Row) {
  const { t } = useTranslation();
  if (!answeredAt) return <StatusTag tone="warning">{t("enquiries.waiting")}</StatusTag>;
  return t(publicQuestion ? "enquiries.public" : "enquiries.answered");
}

export default function Enquiries() {
  const { cohort, zone, enquiries } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("enquiries.title")} lead={t("enquiries.lead")} />
      <Table
        caption={t("enquiries.title")}
        rows={enquiries}
        empty={<EmptyState title={t("enquiries.emptyTitle")}>{t("enquiries.empty")}</EmptyState>}
        columns={[
          {
            key: "question",
            header: t("enquiries.question"),
            primary: true,
            render: (e) => (
              <Link to={paths.enquiry(cohort.id, e.id)} lang={e.language}>
                {e.question.length > 140 ? `${e.question.slice(0, 140).trimEnd()}…` : e.question}
              </Link>
            ),
          },
          {
            key: "who",
            header: t("enquiries.askedBy"),
            render: (e) => (
              <>
                {e.askedBy} <small>{e.address}</small>
              </>
            ),
          },
          { key: "when", header: t("enquiries.askedAt"), render: (e) => format.shortDateTime(e.askedAt) },
          { key: "state", header: t("enquiries.state"), render: State },
        ]}
      />
    </DeskShell>
  );
}
