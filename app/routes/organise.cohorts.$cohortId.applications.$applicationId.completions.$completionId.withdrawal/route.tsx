import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { loadOpenCompletion } from "#app/applications/load-open-completion.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { withdrawCompletion } from "#domain/applications/withdraw-completion.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => ({ title: args.t("applications.completion.withdrawTitle"), ...(await loadOpenCompletion(args)) }));

export const action = act("person", nothing, async (args) => {
  const { cohortId = "", applicationId = "", completionId = "" } = args.params;
  const withdrawn = await withdrawCompletion(args.ctx, { applicationId, completionId });
  return withdrawn.ok ? goTo(paths.cohortApplication(cohortId, applicationId), "applications.completion.withdrawn") : refuse(args, `applications.completion.refusal.${withdrawn.refusal}`);
});

export default function CompletionWithdrawal() {
  const { title, cohort, diaryNumber, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={diaryNumber} title={title} lead={t("applications.completion.withdrawLead")} />
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("applications.completion.withdraw")}</Button>
          <ButtonLink variant="quiet" to={back}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
