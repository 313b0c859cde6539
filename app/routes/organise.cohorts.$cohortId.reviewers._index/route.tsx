import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeclaredList } from "#app/selection/declared-list.tsx";
import { ReviewerTermsFields } from "#app/selection/reviewer-terms-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { nameReviewer } from "#domain/selection/name-reviewer.ts";
import { listDeclarations } from "#domain/selection/declarations.queries.ts";
import { getReviewsDue } from "#domain/selection/review-phases.queries.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { NameReviewerInput } from "#domain/selection/selection.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { call, ...table } = await getReviewTable(ctx, params.cohortId!);
  return {
    title: t("selection.reviewers.title"),
    cohort: { id: call.cohort_id, name: readText(call.name, language).text },
    zone: call.zone,
    dueAt: await getReviewsDue(ctx, call.id),
    wanted: call.reviews_per_application,
    ...table,
    declared: (await listDeclarations(ctx, call.cohort_id)).map(({ name, ...d }) => ({ ...d, by: name })),
  };
});

export const action = act("manager", NameReviewerInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await nameReviewer(args.ctx, { cohortId, ...args.input });
  return done.ok ? goTo(paths.cohortReviewers(cohortId), "selection.reviewers.named", { name: args.input.name }) : refuse(args, "selection.refused.already-named");
});

export default function Reviewers() {
  const { cohort, zone, dueAt, wanted, reviewers, applications, lacking, conflicts, declared, round, wishes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm({ language: "fi", reads: ["fi"] });
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("selection.reviewers.title")}
        lead={t("selection.reviewers.lead", { count: wanted, due: format.dateTime(dueAt) })}
        actions={
          <>
            {reviewers.length > 0 && lacking > 0 && (
              <Form action={paths.reviewAssignments(cohort.id)} className="row">
                <Button>{t("selection.reviewers.assign", { count: lacking })}</Button>
                <span className="text-muted">{t("selection.reviewers.assignMails")}</span>
              </Form>
            )}
            {reviewers.length > 0 && <Link to={paths.reviewWishes(cohort.id)}>{t("wishes.ask.title")}</Link>}
            <Link to={paths.reviewPhases(cohort.id)}>{t("selection.phases.title")}</Link>
          </>
        }
      />
      {round && (
        <p>
          {t("wishes.count.said", { said: wishes.said, count: reviewers.length })} {wishes.given > 0 && t("wishes.count.met", wishes)}
        </p>
      )}
      {reviewers.length === 0 ? (
        <EmptyState title={t("selection.reviewers.empty")}>{t("selection.reviewers.emptyLead")}</EmptyState>
      ) : (
        <Table
          caption={t("selection.reviewers.title")}
          rows={reviewers}
          rowKey={(r) => r.personId}
          columns={[
            { key: "name", header: t("selection.reviewers.name"), render: (r) => <Link to={paths.reviewerTerms(cohort.id, r.personId)}>{r.name}</Link> },
            { key: "email", header: t("selection.reviewers.email"), render: (r) => r.email },
            { key: "reads", header: t("selection.reviewers.reads"), render: (r) => r.reads.map((l) => t(`selection.language.${l}`)).join(", ") },
            { key: "most", header: t("selection.reviewers.most"), align: "end", render: (r) => r.most ?? "–" },
            { key: "open", header: t("selection.reviewers.open"), align: "end", render: (r) => r.open },
            { key: "delivered", header: t("selection.reviewers.delivered"), align: "end", render: (r) => r.delivered },
            { key: "recused", header: t("selection.reviewers.recused"), align: "end", render: (r) => r.recused },
          ]}
        />
      )}
      <Section title={t("selection.reviewers.applications")}>
        {applications.length === 0 ? (
          <p className="text-muted">{t("selection.reviewers.noApplications")}</p>
        ) : (
          <Table
            caption={t("selection.reviewers.applications")}
            rows={applications}
            rowKey={(a) => a.id}
            columns={[
              { key: "name", header: t("selection.queue.applicant"), render: (a) => (a.isHidden ? a.name : <Link to={paths.applicationReviews(cohort.id, a.id)}>{a.name}</Link>) },
              { key: "number", oneLine: true, header: t("selection.queue.number"), render: (a) => a.diaryNumber },
              {
                key: "who",
                header: t("selection.reviewers.who"),
                render: (a) =>
                  a.isHidden
                    ? t("selection.reviewers.hidden")
                    : a.assignments.length === 0
                      ? t("selection.reviewers.nobody")
                      : a.assignments.map((x) => `${x.name} (${t(`selection.assignment.${x.told}`)})`).join(", "),
              },
            ]}
          />
        )}
      </Section>
      {conflicts.length > 0 && (
        <Section title={t("selection.reviewers.conflicts")}>
          <Table
            caption={t("selection.reviewers.conflicts")}
            rows={conflicts}
            rowKey={(c) => c.id}
            columns={[
              { key: "name", header: t("selection.reviewers.name"), render: (c) => c.name },
              { key: "number", oneLine: true, header: t("selection.queue.number"), render: (c) => c.diaryNumber },
              { key: "kind", header: t("selection.reviewers.kind"), render: (c) => (c.kind === "none" ? "" : t(`selection.kinds.${c.kind}`)) },
              { key: "source", header: t("selection.reviewers.source"), render: (c) => t(`selection.source.${c.source}`) },
              { key: "why", header: t("selection.conflict.explanation"), render: (c) => c.explanation ?? "" },
            ]}
          />
        </Section>
      )}
      <DeclaredList title={t("selection.declared.title")} lead={t("selection.declared.lead")} rows={declared} />
      <Section title={t("selection.reviewers.add")}>
        <Form errors={form.errors}>
          <TextField {...form.field("name")} label={t("selection.reviewers.name")} autoComplete="off" />
          <TextField {...form.field("email")} label={t("selection.reviewers.email")} type="email" autoComplete="off" />
          <Select {...form.field("language")} label={t("selection.reviewers.language")} options={languages.map((l) => ({ value: l, label: t(`selection.language.${l}`) }))} />
          <ReviewerTermsFields form={form} />
          <Button variant="secondary">{t("selection.reviewers.add")}</Button>
        </Form>
      </Section>
    </DeskShell>
  );
}
