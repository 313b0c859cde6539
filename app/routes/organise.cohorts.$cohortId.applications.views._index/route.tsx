import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { getCohortName } from "#domain/applications/staff-applications.queries.ts";
import { ListFilter, SaveViewInput } from "#domain/selection/application-list.schema.ts";
import { listViews } from "#domain/selection/list-views.queries.ts";
import { saveListView } from "#domain/selection/save-list-view.ts";
import { readText } from "#domain/shared/localized-text.ts";

const filterOf = (url: URL) => ListFilter.parse(Object.fromEntries(url.searchParams));

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const [views, cohort] = await Promise.all([listViews(ctx, params.cohortId!), getCohortName(ctx, params.cohortId!)]);
  const filter = filterOf(url);
  return { title: t("applications.views.title"), cohort: { id: cohort.id, name: readText(cohort.name, language).text }, views, filter, isFiltered: Object.values(filter).some(Boolean) };
});

export const action = act("manager", SaveViewInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const filter = filterOf(args.url);
  const saved = await saveListView(args.ctx, { cohortId, name: args.input.name, filter });
  return saved.ok ? goTo(paths.cohortApplications(cohortId, filter), "applications.views.saved", { name: args.input.name }) : refuse(args, "applications.views.tooMany");
});

export default function ApplicationViews() {
  const { title, cohort, views, filter, isFiltered } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplications(cohort.id, filter)}>{t("applications.title")}</BackLink>
      <PageHead title={title} lead={t("applications.views.lead")} />
      {isFiltered && (
        <Section title={t("applications.views.new")}>
          <Form errors={form.errors}>
            <TextField {...form.field("name")} label={t("applications.views.name")} hint={t("applications.views.nameHint")} maxLength={60} autoComplete="off" width="medium" />
            <Button>{t("applications.views.save")}</Button>
          </Form>
        </Section>
      )}
      <Table
        caption={title}
        rows={views}
        empty={<EmptyState title={t("applications.views.emptyTitle")}>{t("applications.views.empty")}</EmptyState>}
        columns={[
          { key: "name", header: t("applications.views.name"), render: (v) => <Link to={paths.cohortApplications(cohort.id, v.filter)}>{v.name}</Link> },
          {
            key: "removal",
            header: "",
            label: t("applications.views.remove"),
            action: true,
            render: (v) => (
              <Link to={paths.viewRemoval(cohort.id, v.id)}>
                {t("applications.views.remove")} <span className="visually-hidden">{v.name}</span>
              </Link>
            ),
          },
        ]}
      />
    </DeskShell>
  );
}
