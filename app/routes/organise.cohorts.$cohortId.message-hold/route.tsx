import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { previewReminder } from "#app/http/reminder-preview.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { MailPreview } from "#app/shell/mail-preview.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { holdReminder } from "#domain/reminders/hold-reminder.ts";
import { plan } from "#domain/reminders/plan-of-cohort.ts";
import { releaseReminder } from "#domain/reminders/release-reminder.ts";
import { HoldInput } from "#domain/reminders/reminders.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

export const loader = page("facilitator", async ({ ctx, params, url, context, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const window = { from: shiftDays(ctx.now, -4, cohort.zone), until: shiftDays(ctx.now, 60, cohort.zone) };
  const wanted = url.searchParams.get("group");
  const group = (await plan(ctx, cohort.id, window)).find((g) => g.group === wanted && (g.hold || g.dueAt > ctx.now)) ?? null;
  const preview = group && (await previewReminder(ctx, group.kind, group.ref, context.origin));
  const what = group && t(`reminders.kind.${group.kind}`);
  return { title: what ? t(group.hold ? "messages.releaseTitle" : "messages.holdTitle", { what }) : t("messages.goneTitle"), cohort, group, preview };
});

export const action = act("facilitator", HoldInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const { release, ...input } = args.input;
  if (release) return (await releaseReminder(args.ctx, { cohortId, group: input.group })).ok ? goTo(paths.cohortMessages(cohortId), "messages.released") : refuse(args, "messages.notHeld");
  const outcome = await holdReminder(args.ctx, { cohortId, ...input });
  if (outcome.ok) return goTo(paths.cohortMessages(cohortId), "messages.held");
  return refuse(args, outcome.refusal === "already-held" ? "messages.alreadyHeld" : "messages.nothingToHold");
});

export default function MessageHold() {
  const { title, cohort, group, preview } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const form = useForm();
  const when = group ? format.shortDateTime(group.dueAt) : "";
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      {group ? (
        <div className="flow">
          <PageHead title={title} lead={group.hold ? t("messages.releaseLead", { when }) : t("messages.holdLead", { when, count: group.people.length })} />
          <Columns panel aside={<MailPreview name={group.people[0] ?? ""} preview={preview} />}>
            <Form errors={form.errors}>
              <input type="hidden" name="group" value={group.group} />
              {group.hold ? <input type="hidden" name="release" value="on" /> : <TextField {...form.field("why")} label={t("messages.holdWhy")} hint={t("messages.holdWhyHint")} maxLength={300} />}
              <ActionRow>
                <Button>{t(group.hold ? "messages.release" : "messages.hold")}</Button>
                <Link to={paths.cohortMessages(cohort.id)}>{t("ui.back")}</Link>
              </ActionRow>
            </Form>
            <Section title={t("messages.recipients")}>
              <p>{format.list(group.people)}</p>
              <p className="caption">{t("messages.recipientsNote")}</p>
            </Section>
          </Columns>
        </div>
      ) : (
        <EmptyState title={t("messages.goneTitle")} action={<ButtonLink to={paths.cohortMessages(cohort.id)}>{t("messages.back")}</ButtonLink>}>
          {t("messages.gone")}
        </EmptyState>
      )}
    </DeskShell>
  );
}
