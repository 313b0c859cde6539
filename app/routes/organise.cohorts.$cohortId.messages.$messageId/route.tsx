import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { messageTones, useMessageWords } from "#app/shell/message-words.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { getMessage } from "#domain/messages/messages.queries.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("facilitator", async ({ ctx, params, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const message = await getMessage(ctx, cohort.id, params.messageId!);
  return { title: message.subject ?? t("messages.title"), cohort, message, mailLanguage: isLanguage(message.language) ? message.language : null };
});

export default function Message() {
  const { cohort, message: m, mailLanguage } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const words = useMessageWords();
  const facts = [
    { term: t("messages.who"), value: m.personName ? `${m.personName}, ${m.address}` : m.address },
    { term: t("messages.how"), value: <StatusTag tone={messageTones[m.state]}>{t(`messages.state.${m.state}`)}</StatusTag> },
    { term: t("messages.reason"), value: m.why && words.why(m.why) },
    { term: t("messages.due"), value: format.dateTime(m.dueAt) },
    { term: t("messages.sentAt"), value: m.sentAt && format.dateTime(m.sentAt) },
    { term: t("messages.attempts"), value: m.attempts > 0 ? format.number(m.attempts) : "" },
    { term: t("messages.language"), value: mailLanguage && t(`messages.languages.${mailLanguage}`) },
    { term: t("messages.answer"), value: m.answer },
    { term: t("messages.mailId"), value: m.mailId },
  ].filter((f) => f.value !== null && f.value !== undefined && f.value !== "");
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        <PageHead kicker={words.kind(m.kind)} title={m.subject ?? words.kind(m.kind)} />
        <Columns aside={<Facts items={facts} />}>
          <Section title={t("messages.text")}>
            {m.body ? (
              <Sheet>
                <p className="kept-lines" lang={mailLanguage ?? undefined}>
                  {m.body}
                </p>
              </Sheet>
            ) : (
              <p className="text-muted">{t("messages.noText")}</p>
            )}
          </Section>
        </Columns>
        <p>
          <Link to={paths.cohortSentMessages(cohort.id)}>{t("messages.back")}</Link>
        </p>
      </div>
    </DeskShell>
  );
}
