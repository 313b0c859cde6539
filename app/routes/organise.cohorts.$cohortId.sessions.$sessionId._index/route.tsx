import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse, valuesOf } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { editView } from "#app/schedule/edit-view.server.ts";
import { HostPanel } from "#app/schedule/host-panel.tsx";
import { SessionFields, startOf } from "#app/schedule/session-fields.tsx";
import { sessionFrom } from "#app/schedule/session-input.server.ts";
import { SendPreview, type Preview } from "#app/schedule/send-preview.tsx";
import { SessionNotes } from "#app/schedule/session-notes.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeSession } from "#domain/schedule/change-session.ts";
import { countConcerned } from "#domain/schedule/schedule.queries.ts";
import { sessionEdits } from "#domain/schedule/schedule.events.ts";
import { ChangeInput } from "#domain/schedule/schedule.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";

export const loader = page("staff", async (args) => {
  const seen = await readMark(args.ctx, sessionEdits(args.params.sessionId ?? ""));
  return { ...(await editView(args)), seen };
});

/** A published session is changed in two steps: first who will be told, then the same form again with "send". */
export const action = act("facilitator", ChangeInput, async (args) => {
  const { session, cohort, change } = await editView(args);
  const made = sessionFrom(args.input, cohort.zone, args.language, session.agenda);
  if (!made) return invalid(args, { agenda: ["schedule.errors.agenda"] });
  const planned = change(made);
  // what goes out is what was shown: a field changed after the preview shows the preview again
  if (session.state === "published" && (args.input.step === "preview" || args.input.previewed !== planned.digest)) {
    const preview: Preview = { ...planned, people: await countConcerned(args.ctx, cohort.id, session.id) };
    return data({ values: valuesOf(args.form), errors: {}, preview });
  }
  const answer = await changeSession(args.ctx, { ...made, sessionId: session.id, seen: args.input.seen });
  if (!answer.ok && answer.refusal === "changed-meanwhile") return overtaken(args, answer, startOf((await editView(args)).start));
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  const said = session.state === "draft" || answer.value.change === "none" ? "schedule.saved" : "schedule.sent";
  return goTo(paths.cohortSessions(cohort.id), said);
});

export default function EditSession() {
  const { cohort, session, start, seen, mayChange, candidates, warnings, free, names } = useLoaderData<typeof loader>();
  const preview = useActionData<{ preview?: Preview }>()?.preview;
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm({ ...startOf(start), seen });
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortSessions(cohort.id)}>{t("schedule.title")}</BackLink>
      <PageHead
        kicker={`${t("schedule.numbered", { number: session.number })} · ${format.fullDate(session.startsAt)} ${format.timeRange(session.startsAt, session.endsAt)}`}
        title={session.name}
        actions={
          session.state === "published" && (
            <ButtonLink variant="secondary" to={paths.attendance(cohort.id, session.id)}>
              {t("schedule.attendance.title")}
            </ButtonLink>
          )
        }
      />
      <Columns panel label={t("schedule.notes")} aside={<HostPanel cohortId={cohort.id} sessionId={session.id} hosts={session.hosts} candidates={candidates} open={mayChange} />}>
        <SessionNotes state={session.state} over={session.over} cancelReason={session.cancelReason} warnings={warnings} free={free} names={names} zone={cohort.zone} />
        {mayChange && (
          <Form errors={form.errors}>
            <input type="hidden" name="seen" value={form.value("seen")} />
            {preview && <SendPreview preview={preview} zone={cohort.zone} names={names} />}
            <SessionFields form={form} zone={cohort.zone} />
            <ActionRow>
              <Button name="step" value={session.state === "published" ? "preview" : "send"} variant={preview ? "secondary" : "primary"}>
                {session.state === "published" ? t("schedule.preview.see") : t("schedule.saveDraft")}
              </Button>
              <ButtonLink variant="danger" to={paths.sessionCancellation(cohort.id, session.id)}>
                {t("schedule.cancellation.start")}
              </ButtonLink>
              <ButtonLink variant="quiet" to={paths.cohortSessions(cohort.id)}>
                {t("schedule.back")}
              </ButtonLink>
            </ActionRow>
          </Form>
        )}
      </Columns>
    </DeskShell>
  );
}
