import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { editView } from "#app/schedule/edit-view.server.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { countConcerned } from "#domain/schedule/schedule.queries.ts";
import { CancelInput } from "#domain/schedule/schedule.schema.ts";

export const loader = page("facilitator", async (args) => {
  const { cohort, session } = await editView(args);
  const people = session.state === "published" ? (await countConcerned(args.ctx, cohort.id, session.id)).people : 0;
  return { title: args.t("schedule.cancellation.title"), cohort, session: { id: session.id, name: session.name, startsAt: session.startsAt, endsAt: session.endsAt }, people };
});

export const action = act("facilitator", CancelInput, async (args) => {
  const { cohortId = "", sessionId = "" } = args.params;
  const answer = await cancelSession(args.ctx, { sessionId, reason: args.input.reason });
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  return goTo(paths.cohortSessions(cohortId), "schedule.cancellation.done");
});

export default function Cancellation() {
  const { cohort, session, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm();
  const back = paths.sessionEdit(cohort.id, session.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{session.name}</BackLink>
      <PageHead
        title={t("schedule.cancellation.title")}
        kicker={`${session.name}, ${format.fullDate(session.startsAt)} ${format.timeRange(session.startsAt, session.endsAt)}`}
        lead={people > 0 ? t("schedule.cancellation.told", { count: people }) : t("schedule.cancellation.nobody")}
      />
      <Form errors={form.errors}>
        <TextArea {...form.field("reason")} rows={3} maxLength={500} label={t("schedule.cancellation.reason")} hint={t("schedule.cancellation.reasonHint")} />
        <ActionRow>
          <Button variant="danger">{t("schedule.cancellation.act")}</Button>
          <ButtonLink variant="quiet" to={back}>
            {t("schedule.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
