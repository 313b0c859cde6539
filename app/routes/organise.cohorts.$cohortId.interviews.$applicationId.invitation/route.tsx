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
import { PageHead } from "#app/ui/facts.tsx";
import { DateField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getInvitable } from "#domain/interviews/interviews.queries.ts";
import { InviteOneInput } from "#domain/interviews/interviews.schema.ts";
import { inviteToInterview } from "#domain/interviews/invite-to-interview.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const { cohortName, oneCase, ...application } = await getInvitable(args.ctx, cohortId, applicationId);
  return { title: args.t("interviews.invite"), cohort: { id: cohortId, name: readText(cohortName, args.language).text, oneCase }, application };
});

export const action = act("person", InviteOneInput, async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const invited = await inviteToInterview(args.ctx, { ...args.input, applications: [applicationId], cohortId });
  if (invited.ok) return goTo(paths.applicationReviews(cohortId, applicationId), "interviews.inviteOne.done");
  return invited.refusal === "in-the-past" ? invalid(args, { bookBy: ["interviews.refused.in-the-past"] }) : refuse(args, `interviews.refused.${invited.refusal}`);
});

export default function Invitation() {
  const { title, cohort, application: a } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const form = useForm();
  const back = paths.applicationReviews(cohort.id, a.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{a.name}</BackLink>
      <PageHead kicker={a.diaryNumber ?? ""} title={title} lead={t("interviews.inviteOne.lead")}>
        {a.free === 0 ? t("interviews.inviteOne.noneFree") : t("interviews.freeCount", { count: a.free })}
      </PageHead>
      {a.state === "invited" && a.bookBy && <p>{t("interviews.invitedBy", { when: format.dateTime(a.bookBy) })}</p>}
      {a.state === "off" && <p>{t("interviews.isOff")}</p>}
      <Form errors={form.errors}>
        <DateField {...form.field("bookBy")} time label={t("interviews.bookBy")} hint={t("interviews.bookByHint")} />
        <ActionRow>
          <Button>{t("interviews.inviteOne.act")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
