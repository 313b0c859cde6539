import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { ExtensionsInput } from "#domain/applications/extension.schema.ts";
import { getCallToExtend } from "#domain/applications/extensions.queries.ts";
import { prepareExtensions } from "#domain/selection/prepare-extensions.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  await getCallToExtend(args.ctx, cohortId);
  const { cohort } = await cohortHead(args, cohortId);
  return { title: args.t("applications.extensions.giveSeveral"), cohort };
});

export const action = act("manager", ExtensionsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const made = await prepareExtensions(args.ctx, { ...args.input, cohortId });
  if (made.ok) return goTo(paths.bulkAction(cohortId, made.value.bulkActionId));
  return invalid(args, { emails: [`applications.extensions.unknown?${new URLSearchParams({ addresses: args.format.list(made.addresses) })}`] });
});

export default function ExtensionsOfSeveral() {
  const { title, cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.extensions(cohort.id)}>{t("applications.extensions.title")}</BackLink>
      <PageHead title={title} lead={t("applications.extensions.severalLead")} />
      <Form errors={form.errors}>
        <TextArea {...form.field("emails")} label={t("applications.extensions.emails")} hint={t("applications.extensions.emailsHint")} rows={6} />
        <DateField {...form.field("until")} time label={t("applications.extensions.until")} />
        <TextArea {...form.field("why")} label={t("applications.extensions.why")} hint={t("applications.extensions.whyHint")} rows={3} />
        <Button>{t("bulk.preview")}</Button>
      </Form>
    </DeskShell>
  );
}
