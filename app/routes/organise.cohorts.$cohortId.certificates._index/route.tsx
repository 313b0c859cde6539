import { Form as PlainForm, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { useConditionWords } from "#app/shell/condition-list.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { listCertificatesOfCohort } from "#domain/certificates/certificates.queries.ts";
import { isEligible, showCertificateCode, type Condition } from "#domain/certificates/certificates.rules.ts";
import { issueCertificate } from "#domain/certificates/issue-certificate.ts";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("staff", async ({ ctx, params, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const people = await listCertificatesOfCohort(ctx, cohort.id);
  return { title: t("certificates.title"), cohort, hasRule: people !== null, people: people ?? [] };
});

export const action = act("manager", z.object({ personId: z.uuid() }), async (args) => {
  const cohortId = args.params.cohortId!;
  const outcome = await issueCertificate(args.ctx, { cohortId, personId: args.input.personId });
  return outcome.ok ? goTo(paths.cohortCertificates(cohortId), "certificates.staff.done") : refuse(args, `certificates.staff.refused.${outcome.refusal}`);
});

type Row = { personId: string; name: string; teamName: string; conditions: Condition[]; award: { id: string; code: string; state: "issued" | "superseded" | "revoked"; issuedAt: Date } | null };

function State({ row: r }: { row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (r.award?.state === "issued")
    return (
      <>
        {t("certificates.staff.issued")}
        <small>
          <Link to={paths.verify(r.award.code)}>{showCertificateCode(r.award.code)}</Link>, {format.date(r.award.issuedAt)}
        </small>
      </>
    );
  if (r.award?.state === "revoked") return <StatusTag tone="danger">{t("certificates.staff.revoked")}</StatusTag>;
  return isEligible(r.conditions) ? <StatusTag tone="success">{t("certificates.staff.ready")}</StatusTag> : <StatusTag>{t("certificates.staff.missing")}</StatusTag>;
}

function Act({ cohortId, row: r }: { cohortId: string; row: Row }) {
  const { t } = useTranslation();
  if (r.award?.state === "issued")
    return (
      <Link to={paths.certificateRevocation(cohortId, r.award.id)} aria-label={t("certificates.staff.revokeFor", { name: r.name })}>
        {t("certificates.staff.revoke")}
      </Link>
    );
  if (r.award || !isEligible(r.conditions)) return null;
  return (
    <PlainForm method="post" action={`${paths.cohortCertificates(cohortId)}?index`}>
      <input type="hidden" name="personId" value={r.personId} />
      <Button variant="secondary" size="compact" aria-label={t("certificates.staff.issueFor", { name: r.name })}>
        {t("certificates.staff.issue")}
      </Button>
    </PlainForm>
  );
}

export default function CohortCertificates() {
  const { title, cohort, hasRule, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useConditionWords();
  const form = useForm();
  const keys = people[0]?.conditions.map((c) => c.key) ?? [];
  const conditions = keys.map((key, i) => ({
    key,
    header: t(`certificates.condition.${key}`),
    render: (r: Row) => {
      const c = r.conditions[i];
      return c ? <span className={c.met ? undefined : "text-muted"}>{words(c)}</span> : null;
    },
  }));
  const issued = people.filter((p) => p.award?.state === "issued").length;
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        {form.failed && <ErrorSummary items={Object.values(form.errors).flatMap((list) => list.map((text) => ({ text })))} />}
        <PageHead title={title} kicker={hasRule && t("certificates.staff.counts", { issued, all: people.length })} lead={t("certificates.staff.lead")} />
        {!hasRule && <EmptyState title={t("certificates.staff.noRule")}>{t("certificates.staff.noRuleNote")}</EmptyState>}
        {hasRule && people.length === 0 && <EmptyState title={t("certificates.staff.nobody")} />}
        {people.length > 0 && (
          <Table<Row>
            caption={title}
            rows={people}
            rowKey={(r) => r.personId}
            columns={[
              {
                key: "person",
                header: t("certificates.staff.person"),
                render: (r) => (
                  <>
                    {r.name}
                    <small>{r.teamName}</small>
                  </>
                ),
              },
              { key: "state", header: t("certificates.staff.state"), render: (r) => <State row={r} /> },
              ...conditions,
              ...(cohort.runs ? [{ key: "act", header: "", label: t("certificates.staff.act"), action: true, render: (r: Row) => <Act cohortId={cohort.id} row={r} /> }] : []),
            ]}
          />
        )}
      </div>
    </DeskShell>
  );
}
