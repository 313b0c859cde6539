import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { findInfoSession } from "#domain/programmes/info-session.queries.ts";
import { keptMonths } from "#domain/signups/signup.rules.ts";
import { listSignups } from "#domain/signups/signups.queries.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, session, signups] = await Promise.all([cohortHead(args, cohortId), findInfoSession(args.ctx, cohortId), listSignups(args.ctx, cohortId)]);
  return { title: args.t("signups.list"), cohort, zone, capacity: session?.capacity ?? null, signups };
});

export default function Signups() {
  const { title, cohort, zone, capacity, signups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const come = capacity === null ? t("signups.come", { count: signups.length }) : t("signups.comeOf", { count: signups.length, capacity: format.number(capacity) });
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.infoSession(cohort.id)}>{t("programmes.info.title")}</BackLink>
      <PageHead kicker={cohort.name} title={title} lead={t("signups.listLead", { come, count: keptMonths })} />
      {signups.length > 0 && (
        <Form method="post" action={paths.infoSignupsFile(cohort.id)} reloadDocument>
          <Button variant="secondary">{t("signups.csv")}</Button>
        </Form>
      )}
      <Table
        caption={title}
        rows={signups.map(({ id, name, email, signedUpAt }) => ({ id, name, email, signedUpAt }))}
        empty={<EmptyState title={t("signups.none")} />}
        columns={[
          { key: "name", header: t("signups.name"), render: (s) => s.name },
          { key: "email", header: t("signups.email"), render: (s) => <a href={`mailto:${s.email}`}>{s.email}</a> },
          { key: "at", header: t("signups.at"), render: (s) => format.shortDateTime(s.signedUpAt) },
        ]}
      />
    </DeskShell>
  );
}
