import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { TimeFacts } from "#app/interviews/time-facts.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Checkbox, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { callOffInterview } from "#domain/interviews/call-off-interview.ts";
import { getChoiceOfCohort } from "#domain/interviews/interviews.queries.ts";
import { CallOffInput } from "#domain/interviews/interviews.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const { booked, zone, diaryNumber, cohortName, oneCase } = await getChoiceOfCohort(args.ctx, cohortId, applicationId);
  return { title: args.t("interviews.callingOff.title"), cohort: { id: cohortId, name: readText(cohortName, args.language).text, oneCase }, applicationId, booked, zone, number: diaryNumber ?? "" };
});

export const action = act("person", CallOffInput, async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const { oneCase } = await getChoiceOfCohort(args.ctx, cohortId, applicationId);
  const off = await callOffInterview(args.ctx, { ...args.input, applicationId });
  return off.ok ? goTo(oneCase ? paths.interviewTime(cohortId, applicationId) : paths.cohortInterviews(cohortId), "interviews.callingOff.done") : refuse(args, `interviews.refused.${off.refusal}`);
});

export default function CallingOff() {
  const { cohort, applicationId, booked, zone, number } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const back = paths.interviewTime(cohort.id, applicationId);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("interviews.behalf.title")}</BackLink>
      <PageHead kicker={number} title={t("interviews.callingOff.title")} lead={t(booked ? "interviews.callingOff.leadBooked" : "interviews.callingOff.leadInvited")} />
      {booked && <TimeFacts time={booked} zone={zone} />}
      <Form errors={form.errors}>
        <TextArea {...form.field("reason")} label={t("interviews.callingOff.reason")} hint={t("interviews.callingOff.reasonHint")} rows={3} maxLength={500} />
        {booked && <Checkbox {...form.field("again")} label={t("interviews.callingOff.again")} />}
        <ActionRow>
          <Button variant="danger">{t("interviews.callingOff.act")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
