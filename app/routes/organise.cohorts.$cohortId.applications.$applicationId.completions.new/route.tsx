import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Checkboxes, DateField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { listActingRecipients } from "#domain/applications/application-mail.queries.ts";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { CompletionInput } from "#domain/applications/completion.schema.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async (args) => {
  const { ctx, params, language, format, t } = args;
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  if (a.state !== "submitted") throw redirect(paths.cohortApplication(a.cohortId, a.id), 303);
  return {
    title: t("applications.completion.ask"),
    cohort: { id: a.cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase },
    application: { id: a.id, zone: a.zone, language: a.language, heading: format.list(a.parties.map((p) => p.organisationName)) },
    recipients: (await listActingRecipients(ctx, a.id)).length,
    questions: copySections(a.form, a.answers, a.attachments, copyWords(args)).flatMap((s) =>
      s.answers.map((q) => ({ value: q.key, label: q.question, isEmpty: q.answer === null, section: s.title })),
    ),
  };
});

export const action = act("person", CompletionInput, async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const asked = await askCompletion(args.ctx, { ...args.input, applicationId });
  if (asked.ok) return goTo(paths.cohortApplication(cohortId, applicationId), "applications.completion.asked");
  return asked.refusal === "not-later" ? invalid(args, { until: ["applications.completion.refusal.notLater"] }) : refuse(args, `applications.completion.refusal.${asked.refusal}`);
});

export default function NewCompletion() {
  const { title, cohort, application: a, recipients, questions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const { name, errors } = form.field("questions");
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplication(cohort.id, a.id)}>{a.heading}</BackLink>
      <PageHead kicker={a.heading} title={title} lead={t("applications.completion.askLead", { count: recipients, language: t(`applications.start.languages.${a.language}`) })} />
      <Form errors={form.errors}>
        <Checkboxes
          name={name}
          errors={errors}
          label={t("applications.completion.questions")}
          defaultValues={form.values("questions")}
          options={questions.map((q) => ({ value: q.value, label: q.label, hint: [q.section, q.isEmpty && t("applications.completion.empty")].filter(Boolean).join(" · ") }))}
        />
        <TextArea {...form.field("message")} label={t("applications.completion.message")} hint={t("applications.completion.messageHint")} rows={5} />
        <DateField {...form.field("until")} time label={t("applications.completion.until")} hint={t("applications.completion.untilHint", { zone: a.zone })} />
        <Button>{t("applications.completion.askAct")}</Button>
      </Form>
    </DeskShell>
  );
}
