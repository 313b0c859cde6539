import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CallDeadline } from "#app/applications/deadline.tsx";
import { StateTag } from "#app/applications/state-tag.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TaskGroup, TaskRow } from "#app/ui/task-list.tsx";
import type { Loaded } from "./route.tsx";
import { WriterList } from "./writer-list.tsx";

const tones = { untouched: "neutral", started: "info", done: "plain" } as const;

/** The draft as a list of things to do, in any order. */
export function Tasks({ application: a, programme, sections, deadline, writers, may, contact, hasEarlier, onlyMine, formChangedAt }: Loaded) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const done = sections.filter((s) => s.state === "done").length;
  const mine = sections.filter((s) => s.isMine);
  const shown = onlyMine && mine.length > 0 ? mine : sections;
  const next = shown.find((s) => s.state !== "done");
  const late = deadline.state === "closed";
  return (
    <>
      {late && (
        <Notification tone="warning" title={t("applications.tasks.closedTitle")}>
          <p>{t("applications.tasks.closedText")}</p>
        </Notification>
      )}
      {!late && may.edit && formChangedAt && (
        <Notification tone="info" title={t("applications.tasks.formChanged", { when: format.shortDateTime(formChangedAt) })}>
          <p>{t("applications.tasks.formChangedText")}</p>
        </Notification>
      )}
      {!late && !may.edit && <Notification tone="info" title={t("applications.tasks.readOnly")} />}
      {may.edit && hasEarlier && a.version === 0 && (
        <Notification tone="info" title={t("writing.earlier.offerTitle")}>
          <p>
            <Link to={paths.earlierApplications(a.id)}>{t("writing.earlier.offer")}</Link>
          </p>
        </Notification>
      )}
      <PageHead
        kicker={programme}
        title={a.parties}
        actions={
          late ? (
            <ButtonLink to={paths.applicationPdf(a.id)} reloadDocument>
              {t("applications.tasks.download")}
            </ButtonLink>
          ) : may.edit ? (
            <ButtonLink to={next ? paths.applicationSection(a.id, next.key) : paths.applicationCheck(a.id)} size="main">
              {next ? t("applications.tasks.next", { section: next.title }) : t("applications.tasks.check")}
            </ButtonLink>
          ) : undefined
        }
      >
        <StateTag state={a.state} />
        <span>{t("applications.tasks.progress", { done, of: sections.length })}</span>
        {a.version > 0 && <span className="text-muted">{t("applications.tasks.savedAt", { when: format.shortDateTime(a.savedAt) })}</span>}
      </PageHead>
      <Columns
        aside={
          <>
            <CallDeadline facts={deadline} />
            <WriterList writers={writers} inviteHref={may.invite && !late ? paths.applicationWriters(a.id) : null} />
            <p>
              <a href={`mailto:${contact.email}`}>{t("applications.tasks.ask")}</a>
            </p>
            {may.withdraw && !late && (
              <p>
                <Link to={paths.applicationWithdrawal(a.id)}>{t("applications.tasks.discard")}</Link>
              </p>
            )}
          </>
        }
      >
        <TaskGroup title={t("applications.tasks.applicants")}>
          <TaskRow to={paths.applicationParties(a.id)} title={t("applications.tasks.parties")} status={t("applications.tasks.partyCount", { count: a.partyCount })} />
          {may.invite && !late && <TaskRow to={paths.applicationWriters(a.id)} title={t("applications.tasks.writers")} status={String(writers.length)} />}
        </TaskGroup>
        {mine.length > 0 && (
          <Tabs
            label={t("writing.owner.filter")}
            items={[
              { to: paths.myApplication(a.id), label: t("writing.owner.all"), current: !onlyMine },
              { to: paths.ownSections(a.id), label: t("writing.owner.mine", { count: mine.length }), current: onlyMine },
            ]}
          />
        )}
        <TaskGroup title={t("applications.tasks.content")}>
          {shown.map((s) => (
            <TaskRow
              key={s.key}
              to={paths.applicationSection(a.id, s.key)}
              title={s.title}
              note={[s.owner && t("writing.owner.is", { name: s.owner }), s.discussed > 0 && t("writing.comments.discussed", { count: s.discussed })].filter(Boolean).join(" · ") || undefined}
              status={<StatusTag tone={tones[s.state]}>{t(`applications.tasks.status.${s.state}`)}</StatusTag>}
            />
          ))}
          {may.edit && hasEarlier && <TaskRow to={paths.earlierApplications(a.id)} title={t("writing.earlier.row")} />}
          {may.edit && <TaskRow to={paths.answersFile(a.id)} title={t("writing.file.row")} />}
        </TaskGroup>
        <TaskGroup title={t("applications.tasks.sending")}>
          <TaskRow to={paths.applicationCheck(a.id)} title={t("applications.tasks.check")} note={t("applications.tasks.checkNote")} />
        </TaskGroup>
      </Columns>
    </>
  );
}
