import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { SlotChoice } from "#app/interviews/slot-choice.tsx";
import { TimeFacts } from "#app/interviews/time-facts.tsx";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { getChoice } from "#domain/interviews/interviews.queries.ts";
import { BookInput } from "#domain/interviews/interviews.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, t, language }) => {
  const applicationId = params.applicationId!;
  const { cohortName, ...interview } = await getChoice(ctx, applicationId, "applicant");
  const { access } = await mustReach(ctx, applicationId);
  const mayBook = access === "submit";
  return { title: t("interviews.choose.title"), cohort: readText(cohortName, language).text, interview, mayBook, isOver: !interview.booked && ctx.now >= interview.bookBy };
});

export const action = act("person", BookInput, async (args) => {
  const applicationId = args.params.applicationId!;
  await mustReach(args.ctx, applicationId, ["submit"]); // those who run the cohort book at their desk
  const booked = await bookInterview(args.ctx, { applicationId, slotId: args.input.slotId });
  return booked.ok ? goTo(paths.applicationInterview(applicationId), booked.value.moved ? "interviews.choose.moved" : "interviews.choose.done") : refuse(args, `interviews.refused.${booked.refusal}`);
});
type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The one sentence that says how it stands. */
function useLead({ interview: i, mayBook, isOver }: Loaded): string {
  const { t } = useTranslation();
  const format = useFormat(i.zone);
  if (i.isOff) return i.reason ? `${t("interviews.choose.off")} ${i.reason}` : t("interviews.choose.off");
  if (i.booked) return t("interviews.choose.booked");
  if (isOver) return t("interviews.choose.closed", { when: format.dateTime(i.bookBy) });
  return mayBook ? t("interviews.choose.lead", { when: format.dateTime(i.bookBy) }) : t("interviews.choose.readOnly");
}

export default function OwnInterviewTime() {
  const loaded = useLoaderData<typeof loader>();
  const { cohort, interview: i, mayBook } = loaded;
  const { t } = useTranslation();
  const format = useFormat(i.zone);
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(i.applicationId)} />
      <PageHead kicker={cohort} title={t("interviews.choose.title")} lead={useLead(loaded)} />
      {i.booked && <TimeFacts time={i.booked} zone={i.zone} />}
      {i.booked && mayBook && (
        <p>
          {i.canChange ? t("interviews.choose.until", { when: format.dateTime(i.booked.until) }) : t("interviews.choose.locked")}{" "}
          {i.canChange && <Link to={paths.interviewGivingUp(i.applicationId)}>{t("interviews.choose.giveUp")}</Link>}
        </p>
      )}
      {i.canChange && mayBook && (
        <Section title={t(i.booked ? "interviews.choose.freeOther" : "interviews.choose.free")}>
          <p className="text-muted">{i.free.length === 0 ? t("interviews.choose.none") : t("interviews.choose.freeLead", { zone: i.zone })}</p>
          {i.free.length > 0 && (
            <Form errors={form.errors}>
              <SlotChoice slots={i.free} zone={i.zone} form={form} />
              <ActionRow>
                <Button variant={i.booked ? "secondary" : "primary"}>{t(i.booked ? "interviews.choose.move" : "interviews.choose.book")}</Button>
              </ActionRow>
            </Form>
          )}
        </Section>
      )}
    </CalmShell>
  );
}
