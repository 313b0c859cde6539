import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { DuplicateList } from "#app/applications/duplicate-list.tsx";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { PartyContacts } from "#app/applications/party-contacts.tsx";
import { SignatureFacts } from "#app/applications/signature-facts.tsx";
import { StateTag } from "#app/applications/state-tag.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { byTime, usePublicationItems } from "#app/selection/publication-items.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { toldEvents } from "#domain/applications/applications.events.ts";
import { listCompletions } from "#domain/applications/completions.queries.ts";
import { listRequestedChanges } from "#domain/applications/requested-changes.queries.ts";
import { mayBeRedacted } from "#domain/applications/redacted-copy.rules.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { listPublicationEventsOf } from "#domain/selection/publication-history.queries.ts";
import { listTimeline } from "#domain/shared/events.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { CompletionList } from "./completion-list.tsx";
import { RequestedChangeList } from "./requested-change-list.tsx";

export const loader = page("person", async (args) => {
  const { ctx, params, format, language } = args;
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  const events = await listTimeline(ctx, { applicationId: a.id });
  const told = events.flatMap((e) => {
    const kind = toldEvents.find((k) => `application.${k}` === e.name);
    return kind ? [{ id: e.id, kind, at: e.at, actor: e.actorName }] : [];
  });
  const completions = await listCompletions(ctx, a.id);
  const label = (key: string) => readText(a.form.sections.flatMap((s) => s.questions).find((q) => q.key === key)?.label ?? {}, language).text;
  const { id, diaryNumber, state, submittedAt, zone, cohortId } = a;
  return {
    title: diaryNumber ?? "",
    application: { id, diaryNumber, state, submittedAt, language: a.language, zone, version: a.version },
    cohort: { id: cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase },
    heading: format.list(a.parties.map((p) => p.organisationName)),
    parties: a.parties,
    writers: a.writers.map((w) => ({ id: w.id, name: w.name || w.email, access: w.access })),
    sections: copySections(a.form, a.answers, a.attachments, copyWords(args)),
    redactable: a.attachments.filter((f) => mayBeRedacted(a.form.sections.flatMap((s) => s.questions).find((q) => q.key === f.questionKey))),
    extension: a.extensions[0] ?? null,
    told,
    published: a.oneCase ? [] : await listPublicationEventsOf(ctx, { applicationId: a.id, cohortId: a.cohortId }),
    signatures: a.signatures,
    unsignedReason: a.unsignedReason,
    duplicates: a.duplicates,
    completions: completions.map((c) => ({ ...c, questions: c.questions.map(label), changed: (c.changed ?? []).map(label) })),
    changes: (await listRequestedChanges(ctx, a.id)).map(({ id: changeId, kind, organisationName, askedAt, answeredAt, answer }) => ({
      id: changeId,
      kind,
      organisationName,
      askedAt,
      answeredAt,
      answer,
    })),
    mayAsk: a.state === "submitted" && a.cohortState === "published" && !completions.some((c) => c.standing === "open" || c.standing === "overdue"),
  };
});
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CohortApplication() {
  const loaded = useLoaderData<typeof loader>();
  const { application: a, cohort, heading, parties, writers, sections, redactable, extension, told, signatures, unsignedReason, duplicates } = loaded;
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const published = usePublicationItems(a.zone);
  return (
    <DeskShell cohort={cohort}>
      {!cohort.oneCase && <BackLink to={paths.cohortApplications(cohort.id)}>{t("applications.title")}</BackLink>}
      <PageHead kicker={a.diaryNumber} title={heading}>
        <StateTag state={a.state} />
        <span>{a.submittedAt && `${t("applications.sentAt")} ${format.dateTime(a.submittedAt)}`}</span>
      </PageHead>
      <Columns
        aside={
          <>
            <Section title={t("applications.staff.writers")}>
              <Facts
                items={[
                  ...writers.map((w) => ({ key: w.id, term: w.name, value: t(`applications.access.${w.access}`) })),
                  ...(extension ? [{ key: "extension", term: t("applications.extensions.until"), value: `${format.dateTime(extension.until)}. ${extension.why}` }] : []),
                  { term: t("applications.staff.language"), value: t(`applications.start.languages.${a.language}`) },
                ]}
              />
            </Section>
            <Section title={t("applications.staff.log")}>
              <Timeline
                label={t("applications.staff.log")}
                items={byTime([
                  ...told.map((e) => ({ at: e.at, key: e.id, title: t(`applications.staff.event.${e.kind}`), when: [format.shortDateTime(e.at), e.actor].filter(Boolean).join(", ") })),
                  ...published(loaded.published),
                ])}
              />
            </Section>
          </>
        }
      >
        <Section title={t("applications.parties.title")}>
          <Table
            caption={t("applications.parties.title")}
            rows={parties}
            columns={[
              { key: "organisation", header: t("applications.parties.organisation"), render: (p) => `${p.organisationName} (${t(`applications.parties.role.${p.role}`)})` },
              { key: "businessId", oneLine: true, header: t("applications.parties.businessId"), render: (p) => p.businessId },
              { key: "units", header: t("applications.parties.units"), render: (p) => p.units.join(", ") },
              {
                key: "contact",
                header: t("applications.parties.contact"),
                render: (p) => <PartyContacts party={p} />,
              },
            ]}
          />
        </Section>
        <SignatureFacts signatures={signatures} application={a} unsignedReason={unsignedReason} />
        <RequestedChangeList {...loaded} />
        <CompletionList {...loaded} />
        <DuplicateList cohortId={cohort.id} duplicates={duplicates} />
        <AnswerSections
          sections={sections}
          fileHref={(file) => paths.applicationAttachment(a.id, file)}
          below={(question) => {
            const file = redactable.find((f) => f.questionKey === question);
            const words = file?.redactedName ? t("applications.redacted.linkOpen", { name: file.redactedName }) : t("applications.redacted.linkAdd");
            return (
              file && (
                <p>
                  <Link to={paths.redactedCopy(cohort.id, a.id, file.id)}>{words}</Link>
                </p>
              )
            );
          }}
        />
      </Columns>
    </DeskShell>
  );
}
