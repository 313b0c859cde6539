import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { SlotPlaceFields } from "#app/interviews/slot-place-fields.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, Fieldset, NumberField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { addSlots } from "#domain/interviews/add-slots.ts";
import { SlotsInput } from "#domain/interviews/interviews.schema.ts";
import { listPossibleInterviewers } from "#domain/interviews/slots.queries.ts";
import { getCall } from "#domain/selection/cases.queries.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const { cohort } = await cohortHead(args, cohortId);
  const people = await listPossibleInterviewers(args.ctx, (await getCall(args.ctx, cohortId)).id);
  return { title: args.t("interviews.add"), cohort, people: people.map((p) => ({ value: p.personId, label: p.name || p.email })) };
});

/** Beside which field a refusal is said. */
const places = { "nothing-fits": "to", "in-the-past": "day", "not-interviewer": "interviewers", "interviewer-busy": "interviewers" } as const;

export const action = act("manager", SlotsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const added = await addSlots(args.ctx, { ...args.input, cohortId });
  return added.ok ? goTo(paths.cohortInterviews(cohortId), "interviews.added", { count: added.value.count }) : invalid(args, { [places[added.refusal]]: [`interviews.refused.${added.refusal}`] });
});

export default function NewSlots() {
  const { cohort, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ minutes: 30, pause: 10 });
  const back = paths.cohortInterviews(cohort.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("interviews.title")}</BackLink>
      <PageHead title={t("interviews.add")} lead={t("interviews.addLead")} />
      {people.length === 0 ? (
        <EmptyState title={t("interviews.nobody")} action={<ButtonLink to={paths.cohortReviewers(cohort.id)}>{t("shell.reviewers")}</ButtonLink>}>
          {t("interviews.interviewersHint")}
        </EmptyState>
      ) : (
        <Form errors={form.errors}>
          <DateField {...form.field("day")} label={t("interviews.day")} />
          <Fieldset legend={t("interviews.time")} side>
            <TextField {...form.field("from")} label={t("interviews.from")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
            <TextField {...form.field("to")} label={t("interviews.to")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
            <NumberField {...form.field("minutes")} label={t("interviews.minutes")} unit={t("interviews.unit")} />
            <NumberField {...form.field("pause")} label={t("interviews.pause")} unit={t("interviews.unit")} />
          </Fieldset>
          <SlotPlaceFields form={form} people={people} />
          <ActionRow>
            <Button>{t("interviews.add")}</Button>
            <ButtonLink to={back} variant="quiet">
              {t("ui.back")}
            </ButtonLink>
          </ActionRow>
        </Form>
      )}
    </DeskShell>
  );
}
