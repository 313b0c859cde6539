import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SessionFields, startOf } from "#app/schedule/session-fields.tsx";
import { sessionFrom } from "#app/schedule/session-input.server.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { createSession } from "#domain/schedule/create-session.ts";
import { getScheduledCohort } from "#domain/schedule/schedule.queries.ts";
import { SessionInput } from "#domain/schedule/schedule.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("facilitator", async ({ ctx, params, language, t }) => {
  const cohort = await getScheduledCohort(ctx, params.cohortId ?? "");
  return { title: t("schedule.addTitle"), cohort: { ...cohort, name: readText(cohort.name, language).text } };
});

export const action = act("facilitator", SessionInput, async (args) => {
  const cohort = await getScheduledCohort(args.ctx, args.params.cohortId ?? "");
  const session = sessionFrom(args.input, cohort.zone, args.language);
  if (!session) return invalid(args, { agenda: ["schedule.errors.agenda"] });
  await createSession(args.ctx, { ...session, cohortId: cohort.id });
  return goTo(paths.cohortSessions(cohort.id), "schedule.added");
});

const empty = startOf({ title: {}, goal: {}, day: "", from: "9.00", to: "12.00", mode: "online", venue: "", address: "", onlineUrl: "", agenda: "" });

export default function NewSession() {
  const { cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm(empty);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortSessions(cohort.id)}>{t("schedule.title")}</BackLink>
      <PageHead title={t("schedule.addTitle")} lead={t("schedule.addLead")} />
      <Form errors={form.errors}>
        <SessionFields form={form} zone={cohort.zone} />
        <ActionRow>
          <Button>{t("schedule.addDraft")}</Button>
          <ButtonLink variant="quiet" to={paths.cohortSessions(cohort.id)}>
            {t("schedule.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
