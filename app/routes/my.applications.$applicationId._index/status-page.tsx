import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { StateTag } from "#app/applications/state-tag.tsx";
import { OwnInterview } from "#app/interviews/own-interview.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Loaded } from "./route.tsx";
import { WriterList } from "./writer-list.tsx";

const states = { done: "done", now: "now", coming: "next" } as const;

/** What became of a sent application: what has happened, what comes and when, and whom to ask. */
export function StatusPage({ application: a, programme, interview, steps, seat, answers, contact, writers, may, completion, label }: Loaded & { label: string }) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const when = (s: Loaded["steps"][number]) => {
    if (s.at) return format.dateTime(s.at);
    if (!s.promised || (s.key === "place" && seat)) return undefined; // then its title says until when
    if (s.key === "completion" && "until" in s.promised) return t("applications.status.completeBy", { when: format.dateTime(s.promised.until) });
    return "day" in s.promised ? t("applications.status.promisedDay", { day: format.day(s.promised.day) }) : t("applications.status.promisedUntil", { when: format.dateTime(s.promised.until) });
  };
  const step = (s: Loaded["steps"][number]) =>
    s.key === "place" && seat ? t(`seats.own.${seat.state}`, { rank: seat.rank, until: seat.until ? format.dateTime(seat.until) : "" }) : t(`applications.status.step.${s.key}`);
  return (
    <>
      {completion && (
        <Notification tone="warning" title={completion.isOverdue ? t("applications.completion.closed") : t("applications.completion.bannerTitle", { when: format.dateTime(completion.dueAt) })}>
          <p>
            {completion.isOverdue ? t("applications.completion.bannerLate", { when: format.dateTime(completion.dueAt) }) : t("applications.completion.bannerText", { questions: completion.questions })}
          </p>
          {completion.mayEdit && !completion.isOverdue && (
            <p>
              <Link to={paths.completion(a.id, completion.id)}>{t("applications.completion.open")}</Link>
            </p>
          )}
        </Notification>
      )}
      <PageHead kicker={programme} title={a.parties} actions={a.state === "decided" ? <ButtonLink to={paths.decision(a.id)}>{t("applications.status.decision")}</ButtonLink> : undefined}>
        <StateTag state={a.state} />
        <span>{a.diaryNumber}</span>
      </PageHead>
      <OwnInterview applicationId={a.id} zone={a.zone} interview={interview} isOver={a.state !== "submitted"} />
      <Columns
        aside={
          <>
            <section className="stack">
              <h2>{t("applications.status.contact")}</h2>
              <Facts items={[{ term: contact.organiser, value: <a href={`mailto:${contact.email}`}>{contact.name}</a> }]} />
            </section>
            <WriterList writers={writers} inviteHref={may.invite ? paths.applicationWriters(a.id) : null} />
            {may.askChange && (
              <p>
                <Link to={paths.applicationParties(a.id)}>{t("applications.requestedChange.link")}</Link>
              </p>
            )}
            {may.withdraw && (
              <p>
                <Link to={paths.applicationWithdrawal(a.id)}>{t("applications.status.withdraw")}</Link>
              </p>
            )}
          </>
        }
      >
        {steps.length > 0 && (
          <Section title={label}>
            <Timeline
              label={label}
              items={steps.map((s) => ({
                key: s.id ?? s.key,
                title: s.id ? <Link to={paths.completion(a.id, s.id)}>{step(s)}</Link> : step(s),
                when: when(s),
                body: s.key === "review" && s.state === "now" ? t("applications.status.reviewNote") : undefined,
                state: states[s.state],
              }))}
            />
          </Section>
        )}
        <ActionRow>
          {a.diaryNumber && a.state !== "withdrawn" && (
            <ButtonLink to={paths.applicationReceipt(a.id)} variant="secondary">
              {t("applications.status.receipt")}
            </ButtonLink>
          )}
          <ButtonLink to={paths.applicationPdf(a.id)} variant="secondary" reloadDocument>
            {t("applications.receipt.pdf")}
          </ButtonLink>
        </ActionRow>
        <Disclosure summary={t("applications.status.answers")}>
          <AnswerSections sections={answers} fileHref={(id) => paths.applicationAttachment(a.id, id)} />
        </Disclosure>
      </Columns>
    </>
  );
}
