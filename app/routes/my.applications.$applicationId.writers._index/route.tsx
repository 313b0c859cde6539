import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accessOptions } from "#app/applications/access-options.ts";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Radios, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { addWriter } from "#domain/applications/add-writer.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { WriterInput } from "#domain/applications/applications.schema.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const a = await getOwnApplication(ctx, params.applicationId!);
  return { title: t("applications.writers.title"), id: a.id, writers: await listWriters(ctx, a.id), mayChange: mayDo(a.access, a.state, "change-writers") };
});

export const action = act("person", WriterInput, async (args) => {
  const applicationId = args.params.applicationId!;
  const added = await addWriter(args.ctx, { ...args.input, applicationId });
  if (added.ok) return goTo(paths.applicationWriters(applicationId), "applications.writers.added", { name: args.input.email });
  return added.refusal === "already-writer" ? invalid(args, { email: ["applications.refusal.already-writer"] }) : refuse(args, `applications.refusal.${added.refusal}`);
});

export default function Writers() {
  const { id, writers, mayChange } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ access: "edit" });
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(id)}>{t("applications.section.back")}</BackLink>
      <PageHead title={t("applications.writers.title")} lead={t("applications.writers.lead")} />
      <Table
        caption={t("applications.writers.title")}
        rows={writers}
        columns={[
          {
            key: "name",
            header: t("applications.writers.name"),
            render: (w) => (
              <>
                {w.name || w.email} <small>{w.email}</small>
              </>
            ),
          },
          { key: "access", header: t("applications.writers.access"), render: (w) => t(`applications.access.${w.access}`) },
          ...(mayChange && writers.length > 1
            ? [
                {
                  key: "change",
                  header: "",
                  label: t("applications.writers.change"),
                  action: true,
                  render: (w: (typeof writers)[number]) => (
                    <Link to={paths.applicationWriter(id, w.id)}>
                      {t("applications.writers.change")}
                      <span className="visually-hidden">: {w.name || w.email}</span>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange && (
        <Section title={t("applications.writers.addTitle")}>
          <p>{t("applications.writers.addNote")}</p>
          <Form errors={form.errors}>
            <TextField {...form.field("name")} label={t("applications.writers.name")} autoComplete="off" />
            <TextField {...form.field("email")} label={t("applications.writers.email")} type="email" autoComplete="off" />
            <Radios {...form.field("access")} label={t("applications.writers.access")} options={accessOptions(t)} />
            <Button size="main">{t("applications.writers.add")}</Button>
          </Form>
        </Section>
      )}
    </CalmShell>
  );
}
