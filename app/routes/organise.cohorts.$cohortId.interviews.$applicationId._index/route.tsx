import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { SlotChoice } from "#app/interviews/slot-choice.tsx";
import { TimeFacts } from "#app/interviews/time-facts.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { getChoiceOfCohort } from "#domain/interviews/interviews.queries.ts";
import { BookInput } from "#domain/interviews/interviews.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const { cohortName, oneCase, ...interview } = await getChoiceOfCohort(args.ctx, cohortId, applicationId);
  return { title: args.t("interviews.behalf.title"), cohort: { id: cohortId, name: readText(cohortName, args.language).text, oneCase }, interview };
});

export const action = act("person", BookInput, async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const { oneCase } = await getChoiceOfCohort(args.ctx, cohortId, applicationId);
  const booked = await bookInterview(args.ctx, { applicationId, slotId: args.input.slotId });
  return booked.ok
    ? goTo(oneCase ? paths.interviewTime(cohortId, applicationId) : paths.cohortInterviews(cohortId), booked.value.moved ? "interviews.behalf.moved" : "interviews.behalf.done")
    : refuse(args, `interviews.refused.${booked.refusal}`);
});

export default function InterviewTime() {
  const { cohort, interview: i } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(i.zone);
  const form = useForm();
  const off = (
    <ButtonLink to={paths.interviewCallingOff(cohort.id, i.applicationId)} variant="danger">
      {t("interviews.callingOff.start")}
    </ButtonLink>
  );
  return (
    <DeskShell cohort={cohort}>
      {!cohort.oneCase && <BackLink to={paths.cohortInterviews(cohort.id)}>{t("interviews.title")}</BackLink>}
      <PageHead
        kicker={i.diaryNumber ?? ""}
        title={t("interviews.behalf.title")}
        lead={i.isOff ? t("interviews.choose.off") : t("interviews.behalf.lead")}
        actions={
          <>
            <Link to={paths.cohortApplication(cohort.id, i.applicationId)}>{t("interviews.openCase")}</Link>
            {!i.booked && i.applicationState === "submitted" && <Link to={paths.interviewInvitation(cohort.id, i.applicationId)}>{t("interviews.inviteOne.again")}</Link>}
          </>
        }
      >
        {!i.booked && !i.isOff && t("interviews.invitedBy", { when: format.dateTime(i.bookBy) })}
      </PageHead>
      {i.booked && <TimeFacts time={i.booked} zone={i.zone} />}
      {i.canChange && (
        <Section title={t(i.booked ? "interviews.choose.freeOther" : "interviews.choose.free")}>
          {i.free.length === 0 ? (
            <>
              <p>{t("interviews.choose.none")}</p>
              <ActionRow>{off}</ActionRow>
            </>
          ) : (
            <Form errors={form.errors}>
              <SlotChoice slots={i.free} zone={i.zone} form={form} />
              <ActionRow>
                <Button>{t(i.booked ? "interviews.choose.move" : "interviews.choose.book")}</Button>
                {off}
              </ActionRow>
            </Form>
          )}
        </Section>
      )}
    </DeskShell>
  );
}
