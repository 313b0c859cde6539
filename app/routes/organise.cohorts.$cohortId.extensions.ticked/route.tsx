import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { TickedExtensionsInput } from "#domain/applications/extension.schema.ts";
import { getCallToExtend, listExtended } from "#domain/applications/extensions.queries.ts";
import { prepareTickedExtensions } from "#domain/selection/prepare-ticked-extensions.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const call = await getCallToExtend(args.ctx, cohortId);
  const [{ cohort }, chosen] = await Promise.all([cohortHead(args, cohortId), listExtended(args.ctx, call.id, args.url.searchParams.getAll("pick"))]);
  return { title: args.t("bulk.title", { count: chosen.length }), cohort, zone: call.zone, chosen };
});

export const action = act("manager", TickedExtensionsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const made = await prepareTickedExtensions(args.ctx, { ...args.input, cohortId, extensionIds: args.url.searchParams.getAll("pick") });
  return made.ok ? goTo(paths.bulkAction(cohortId, made.value.bulkActionId)) : refuse(args, "bulk.nothing");
});

export default function ExtensionsOfTicked() {
  const { title, cohort, zone, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm();
  const back = paths.extensions(cohort.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("applications.extensions.title")}</BackLink>
      <PageHead title={title} lead={chosen.length > 0 ? t("bulk.lead") : undefined} />
      {chosen.length === 0 ? (
        <EmptyState title={t("bulk.nothing")} action={<ButtonLink to={back}>{t("ui.back")}</ButtonLink>}>
          {t("bulk.nothingLead")}
        </EmptyState>
      ) : (
        <>
          <ul className="list">
            {chosen.map((a) => (
              <li key={a.applicationId}>{t("applications.extensions.tickedLine", { organisation: a.organisation, when: format.dateTime(a.closesAt) })}</li>
            ))}
          </ul>
          <Form errors={form.errors}>
            <DateField {...form.field("until")} time label={t("applications.extensions.until")} />
            <TextArea {...form.field("why")} label={t("applications.extensions.why")} hint={t("applications.extensions.whyHint")} rows={3} />
            <Button>{t("bulk.preview")}</Button>
          </Form>
        </>
      )}
    </DeskShell>
  );
}
