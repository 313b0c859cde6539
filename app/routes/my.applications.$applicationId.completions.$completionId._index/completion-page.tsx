import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { ClashView } from "#app/applications/clash-view.tsx";
import { SaveWords } from "#app/applications/save-words.tsx";
import { answersOf, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { useAutosave } from "#app/applications/use-autosave.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat, useRoot } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { CompletionForm } from "./completion-form.tsx";
import type { CompletionReply, Loaded } from "./route.tsx";

/** What the organiser asked to complete, as fields with autosave; when it is too late, as text to read and copy. */
export function CompletionPage(props: Loaded) {
  const { application, programme, contact, completionId, message, dueAt, form: part, answers, mayEdit, standing, now } = props;
  const { t } = useTranslation();
  const format = useFormat(application.zone);
  const root = useRoot();
  const reply = useActionData<CompletionReply>();
  const form = useForm({ baseVersion: application.version, ...valuesOfAnswers(answers) });
  const typed = reply?.values ?? root?.kept;
  const clashes = reply?.clashes ?? [];
  const { versionField, version, state } = useAutosave(paths.completionAutosave(application.id, completionId), Number(form.value("baseVersion")), {
    enabled: mayEdit && clashes.length === 0,
    unsaved: Boolean(typed),
  });
  return (
    <Columns
      aside={
        <Facts
          items={[
            { term: t("applications.completion.dueAt"), value: format.dateTime(dueAt) },
            { term: t("applications.askFrom"), value: <a href={`mailto:${contact.email}`}>{contact.name}</a> },
          ]}
        />
      }
    >
      <div className="section-head">
        <BackLink to={paths.myApplication(application.id)}>{application.diaryNumber}</BackLink>
        {mayEdit && <SaveWords state={state} saved={null} late={t("applications.completion.refusal.late")} />}
      </div>
      {standing === "overdue" && (
        <Notification tone="warning" title={t("applications.completion.closed")}>
          <p>{t("applications.completion.closedText")}</p>
        </Notification>
      )}
      <PageHead kicker={programme} title={t("applications.completion.title")} lead={t("applications.completion.lead")} />
      <Section title={t("applications.completion.message")}>
        <blockquote className="summary-answer">{message}</blockquote>
      </Section>
      {clashes.length > 0 && <ClashView clashes={clashes} questions={part.sections.flatMap((s) => s.questions)} zone={application.zone} />}
      {mayEdit || typed ? (
        <CompletionForm {...props} start={typed ? answersOf(typed) : answers} fields={form} version={version} versionField={versionField} />
      ) : (
        <AnswerSections sections={now} fileHref={(file) => paths.applicationAttachment(application.id, file)} />
      )}
    </Columns>
  );
}
