import { Link, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CallDeadline } from "#app/applications/deadline.tsx";
import { answersOf, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { usePresence } from "#app/applications/use-presence.ts";
import { useAutosave } from "#app/applications/use-autosave.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat, useRoot } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { ClashView } from "./clash-view.tsx";
import { CommentedAnswers } from "./commented-answers.tsx";
import type { Loaded } from "./route.tsx";
import type { SectionReply } from "./save-section.server.ts";
import { SaveWords } from "./save-words.tsx";
import { SectionForm } from "./section-form.tsx";

/** One section: its questions with autosave, or, when it can no longer be written, its text to read, copy and download. */
export function SectionPage(props: Loaded) {
  const { application, section, heading, answers, deadline, isLate, mayEdit, criteria, programme } = props;
  const { t } = useTranslation();
  const format = useFormat(application.zone);
  const root = useRoot();
  const reply = useActionData<SectionReply>();
  const form = useForm({ baseVersion: application.version, done: props.isDone ? "yes" : "later", ...valuesOfAnswers(answers) });
  const typed = reply?.values ?? root?.kept;
  const hasTyped = Boolean(typed);
  const clashes = reply?.clashes ?? [];
  const { versionField, version, state } = useAutosave(paths.applicationAutosave(application.id, section.key), Number(form.value("baseVersion")), {
    enabled: mayEdit && clashes.length === 0,
    unsaved: hasTyped,
  });
  const present = usePresence(paths.sectionPresence(application.id, section.key), props.present);
  return (
    <Columns
      aside={
        <>
          <CallDeadline facts={deadline} />
          {(props.owner || props.mayGive) && (
            <p>
              {t("writing.owner.is", { name: props.owner ?? t("writing.owner.nobody") })}{" "}
              {props.mayGive && <Link to={paths.sectionOwner(application.id, section.key)}>{t("writing.owner.change")}</Link>}
            </p>
          )}
          {criteria.length > 0 && (
            <section className="stack">
              <h2>{t("applications.section.reviewersSee")}</h2>
              <ul className="list stack">
                {criteria.map((c) => (
                  <li key={c.key}>
                    <strong>{c.name}</strong> · {c.kind === "weighted" ? t("applications.section.weight", { share: format.percent(c.weight / 100) }) : t(`selection.scale.${c.kind}`)}
                    <br />
                    <span className="text-muted">{c.help}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      }
    >
      <div className="section-head">
        <BackLink to={paths.myApplication(application.id)}>{t("applications.section.back")}</BackLink>
        {mayEdit ? <SaveWords state={state} saved={application.version > 0 ? format.time(application.savedAt) : null} /> : null}
      </div>
      <p role="status" className="text-muted" hidden={present.length === 0}>
        {present.length > 0 && t("writing.present", { count: present.length, names: format.list(present) })}
      </p>
      {isLate && (
        <Notification tone="warning" title={t("applications.closed")}>
          <p>{t(hasTyped ? "applications.section.late" : "applications.section.closedText")}</p>
        </Notification>
      )}
      {root?.kept && !reply && mayEdit && <Notification tone="info" title={t("applications.section.restored")} />}
      <PageHead kicker={programme} title={<LocalizedText {...heading.title} />} lead={heading.lead.text ? <LocalizedText {...heading.lead} /> : undefined} />
      {clashes.length > 0 && <ClashView clashes={clashes} questions={section.questions} zone={application.zone} />}
      {mayEdit || hasTyped ? (
        <SectionForm {...props} start={typed ? answersOf(typed) : answers} form={form} version={version} versionField={versionField} />
      ) : (
        <CommentedAnswers {...props} form={form} />
      )}
    </Columns>
  );
}
