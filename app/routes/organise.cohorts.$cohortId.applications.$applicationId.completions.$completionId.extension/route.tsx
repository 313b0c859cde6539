import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { loadOpenCompletion } from "#app/applications/load-open-completion.server.ts";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { CompletionTime } from "#domain/applications/completion.schema.ts";
import { extendCompletion } from "#domain/applications/extend-completion.ts";

export const loader = page("person", async (args) => ({ title: args.t("applications.completion.extend"), ...(await loadOpenCompletion(args)) }));

export const action = act("person", CompletionTime, async (args) => {
  const { cohortId = "", applicationId = "", completionId = "" } = args.params;
  const extended = await extendCompletion(args.ctx, { applicationId, completionId, until: args.input.until });
  if (extended.ok) return goTo(paths.cohortApplication(cohortId, applicationId), "applications.completion.extended");
  return extended.refusal === "not-later" ? invalid(args, { until: ["applications.completion.refusal.notLater"] }) : refuse(args, `applications.completion.refusal.${extended.refusal}`);
});

export default function CompletionExtension() {
  const { title, cohort, diaryNumber, zone, dueAt, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={diaryNumber} title={title} lead={t("applications.completion.extendLead", { when: format.dateTime(dueAt) })} />
      <Form errors={form.errors}>
        <DateField {...form.field("until")} time label={t("applications.completion.until")} />
        <ActionRow>
          <Button>{t("applications.completion.extend")}</Button>
          <ButtonLink variant="quiet" to={back}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
