import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Checkboxes, DateField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { listInvitable } from "#domain/interviews/interviews.queries.ts";
import { InviteInput } from "#domain/interviews/interviews.schema.ts";
import { inviteToInterview } from "#domain/interviews/invite-to-interview.ts";
import { listSlots } from "#domain/interviews/slots.queries.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, applications, slots] = await Promise.all([cohortHead(args, cohortId), listInvitable(args.ctx, cohortId), listSlots(args.ctx, cohortId)]);
  return { title: args.t("interviews.invite"), cohort, zone, applications, free: slots.filter((s) => !s.isTaken && s.startsAt > args.ctx.now).length };
});

export const action = act("manager", InviteInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const invited = await inviteToInterview(args.ctx, { ...args.input, cohortId });
  if (invited.ok) return goTo(paths.cohortInterviews(cohortId), "interviews.invited", { count: invited.value.count });
  return invited.refusal === "in-the-past" ? invalid(args, { bookBy: ["interviews.refused.in-the-past"] }) : refuse(args, `interviews.refused.${invited.refusal}`);
});

export default function Invitations() {
  const { cohort, zone, applications, free } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm();
  const back = paths.cohortInterviews(cohort.id);
  const options = applications.map((a) => ({
    value: a.id,
    label: `${a.diaryNumber} ${a.name}`,
    hint: a.state === "invited" && a.bookBy ? t("interviews.invitedBy", { when: format.shortDateTime(a.bookBy) }) : a.state === "off" ? t("interviews.isOff") : undefined,
  }));
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("interviews.title")}</BackLink>
      <PageHead title={t("interviews.invite")} lead={t("interviews.inviteLead")}>
        {t("interviews.freeCount", { count: free })}
      </PageHead>
      {options.length === 0 ? (
        <EmptyState title={t("interviews.inviteEmptyTitle")}>{t("interviews.inviteEmpty")}</EmptyState>
      ) : (
        <Form errors={form.errors}>
          <Checkboxes {...form.group("applications")} label={t("interviews.applications")} options={options} />
          <DateField {...form.field("bookBy")} time label={t("interviews.bookBy")} hint={t("interviews.bookByHint")} />
          <ActionRow>
            <Button>{t("interviews.sendInvitations")}</Button>
            <ButtonLink to={back} variant="quiet">
              {t("ui.back")}
            </ButtonLink>
          </ActionRow>
        </Form>
      )}
    </DeskShell>
  );
}
