import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accessOptions } from "#app/applications/access-options.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { WriterChange } from "#domain/applications/applications.schema.ts";
import { changeWriter } from "#domain/applications/change-writer.ts";
import { getWriter } from "#domain/applications/parties.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, ["submit"]);
  const writer = await getWriter(ctx, params.applicationId!, params.writerId!);
  return { title: t("applications.writers.changeTitle", { name: writer.name || writer.email }), applicationId: params.applicationId!, writer };
});

export const action = act("person", WriterChange, async (args) => {
  const { applicationId = "", writerId = "" } = args.params;
  const changed = await changeWriter(args.ctx, { applicationId, writerId, access: args.input.access });
  return changed.ok ? goTo(paths.applicationWriters(applicationId), "applications.writers.changed", { name: changed.value.name }) : refuse(args, `applications.refusal.${changed.refusal}`);
});

export default function Writer() {
  const { title, applicationId, writer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ access: writer.access });
  return (
    <CalmShell>
      <BackLink to={paths.applicationWriters(applicationId)}>{t("applications.writers.title")}</BackLink>
      <PageHead kicker={writer.email} title={title} lead={t("applications.writers.changeNote")} />
      <Form errors={form.errors}>
        <Radios {...form.field("access")} label={t("applications.writers.access")} options={accessOptions(t)} />
        <ActionRow>
          <Button size="main">{t("applications.writers.save")}</Button>
          <Link to={paths.writerEnding(applicationId, writer.id)}>{t("applications.writers.end")}</Link>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
