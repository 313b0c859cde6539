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
import { Form } from "#app/ui/form.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { remindLate } from "#domain/reminders/remind-late.ts";
import { refOf } from "#domain/reminders/plan-reminders.ts";
import { listLate } from "#domain/reminders/reminders.queries.ts";
import { lateKinds, LateInput } from "#domain/reminders/reminders.schema.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("facilitator", async ({ ctx, params, url, context, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const asked = LateInput.safeParse({ kind: url.searchParams.get("kind") });
  if (!asked.success || !cohort.hosts) throw new NotFound("late reminder");
  const { kind } = asked.data;
  const late = (await listLate(ctx, cohort.id))[kind];
  const [first] = late;
  const preview = first ? await previewReminder(ctx, lateKinds[kind], refOf(first), context.origin) : null;
  return { title: t(`messages.late.${kind}`), cohort, kind, people: late.map((f) => f.name || f.address), preview };
});

export const action = act("facilitator", LateInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const outcome = await remindLate(args.ctx, { cohortId, kind: args.input.kind });
  if (outcome.ok) return goTo(paths.cohort(cohortId), "messages.lateDone", { when: args.format.shortDateTime(outcome.value.dueAt) });
  return refuse(args, outcome.refusal === "already-today" ? "messages.lateAlready" : "messages.lateNobody");
});

export default function LateReminder() {
  const { title, cohort, kind, people, preview } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const form = useForm();
  const count = people.length;
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <PageHead title={title} lead={count > 0 ? t("messages.lateLead", { count }) : undefined} />
      {count === 0 ? (
        <EmptyState title={t("messages.lateNobody")} action={<ButtonLink to={paths.cohort(cohort.id)}>{t("homes.situation")}</ButtonLink>}>
          {t("messages.lateNobodyNote")}
        </EmptyState>
      ) : (
        <Columns panel aside={<MailPreview name={people[0] ?? ""} preview={preview} />}>
          <Form errors={form.errors}>
            <input type="hidden" name="kind" value={kind} />
            <ActionRow>
              <Button>{t("messages.lateSend", { count })}</Button>
              <Link to={paths.cohort(cohort.id)}>{t("ui.back")}</Link>
            </ActionRow>
          </Form>
          <Section title={t("messages.recipients")}>
            <p>{format.list(people)}</p>
            <p className="caption">{t("messages.recipientsNote")}</p>
          </Section>
        </Columns>
      )}
    </DeskShell>
  );
}
