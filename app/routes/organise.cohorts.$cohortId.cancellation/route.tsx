import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cancelCohort } from "#domain/programmes/cancel-cohort.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { CancelCohortInput } from "#domain/programmes/programmes.schema.ts";
import { listOpenSessions } from "#domain/schedule/invitation.queries.ts";
import { listPeopleToTell } from "#domain/selection/mails.queries.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const cohort = await getCohortSettings(ctx, params.cohortId ?? "");
  const [people, sessions] = await Promise.all([listPeopleToTell(ctx, cohort.id), listOpenSessions(ctx, { cohortId: cohort.id })]);
  return { title: t("programmes.ending.cancelTitle"), cohort, people: people.length, sessions: sessions.length };
});

export const action = act("manager", CancelCohortInput, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const cancelled = await cancelCohort(args.ctx, { ...args.input, cohortId });
  return cancelled.ok ? goTo(paths.cohortPublication(cohortId), "programmes.ending.cancelled") : refuse(args, "programmes.publication.over");
});

export default function Cancellation() {
  const { cohort: c, people, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm();
  const back = paths.cohortPublication(c.id);
  const over = c.state === "closed" || c.state === "cancelled";
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      <BackLink to={back}>{t("programmes.settings.publication")}</BackLink>
      <PageHead kicker={read(c.name)} title={t("programmes.ending.cancelTitle")} lead={over ? t("programmes.publication.over") : t("programmes.ending.cancelLead")} />
      {!over && (
        <>
          <ul className="list">
            <li>{t("programmes.ending.stopsApplying")}</li>
            <li>{sessions > 0 ? t("programmes.ending.stopsSessions", { count: sessions }) : t("programmes.ending.noSessions")}</li>
            <li>{t("programmes.ending.stopsReminders")}</li>
            <li>{people > 0 ? t("programmes.ending.tells", { count: people }) : t("programmes.ending.tellsNobody")}</li>
            <li>{t("programmes.ending.keeps")}</li>
          </ul>
          <Form errors={form.errors}>
            <TextArea {...form.field("reason")} rows={4} maxLength={2000} label={t("programmes.ending.reason")} hint={t("programmes.ending.reasonHint")} />
            <ActionRow>
              <Button variant="danger">{t("programmes.ending.cancel")}</Button>
              <ButtonLink to={back} variant="quiet">
                {t("programmes.ending.keep")}
              </ButtonLink>
            </ActionRow>
          </Form>
        </>
      )}
    </DeskShell>
  );
}
