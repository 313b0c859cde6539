import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { SlotPlaceFields } from "#app/interviews/slot-place-fields.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, Fieldset, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { changeSlot } from "#domain/interviews/change-slot.ts";
import { SlotInput } from "#domain/interviews/interviews.schema.ts";
import { getSlot, listPossibleInterviewers } from "#domain/interviews/slots.queries.ts";
import { getCall } from "#domain/selection/cases.queries.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { formatIn } from "#locales/format.ts";

export const loader = page("manager", async (args) => {
  const { ctx, params, language, t } = args;
  const cohortId = params.cohortId!;
  const [{ cohort, zone }, slot, call] = await Promise.all([cohortHead(args, cohortId), getSlot(ctx, cohortId, params.slotId!), getCall(ctx, cohortId)]);
  const people = await listPossibleInterviewers(ctx, call.id);
  const [day = "", from = ""] = localValue(slot.startsAt, zone).split("T");
  const [, to = ""] = localValue(slot.endsAt, zone).split("T");
  return {
    title: t("interviews.changing.title", { when: formatIn(language, zone).dateTime(slot.startsAt) }),
    cohort,
    isTaken: slot.isTaken,
    people: people.map((p) => ({ value: p.personId, label: p.name || p.email })),
    start: { day, from, to, place: slot.place, onlineUrl: slot.onlineUrl, interviewers: slot.interviewers },
  };
});

/** Beside which field a refusal is said. */
const places = { "in-the-past": "day", "not-interviewer": "interviewers", "interviewer-busy": "interviewers", "nobody-left": "interviewers" } as const;

export const action = act("manager", SlotInput, async (args) => {
  const { cohortId = "", slotId = "" } = args.params;
  const changed = await changeSlot(args.ctx, { ...args.input, cohortId, slotId });
  if (changed.ok) return goTo(paths.cohortInterviews(cohortId), changed.value.isBooked ? "interviews.changing.doneBooked" : "interviews.changing.done");
  const { refusal } = changed;
  if (refusal === "begun" || refusal === "replaced" || refusal === "own-conflict") return refuse(args, `interviews.refused.${refusal}`);
  return invalid(args, { [places[refusal]]: [`interviews.refused.${refusal}`] });
});

export default function Slot() {
  const { title, cohort, isTaken, people, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm(start);
  const back = paths.cohortInterviews(cohort.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("interviews.title")}</BackLink>
      <PageHead title={title} lead={t(isTaken ? "interviews.changing.leadBooked" : "interviews.changing.lead")} />
      <Form errors={form.errors}>
        <DateField {...form.field("day")} label={t("interviews.day")} />
        <Fieldset legend={t("interviews.time")} side>
          <TextField {...form.field("from")} label={t("interviews.changing.from")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
          <TextField {...form.field("to")} label={t("interviews.changing.to")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
        </Fieldset>
        <SlotPlaceFields form={form} people={people} />
        <ActionRow>
          <Button>{t("interviews.changing.act")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
