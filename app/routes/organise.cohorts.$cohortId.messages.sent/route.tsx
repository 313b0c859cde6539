import { Form as PlainForm, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { MessageTable, type SentMessage } from "#app/shell/message-table.tsx";
import { MessageTabs } from "#app/shell/message-tabs.tsx";
import { useMessageWords } from "#app/shell/message-words.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Pager } from "#app/ui/pagination.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { countMessages, listMessages, listStuckMessages } from "#domain/messages/messages.queries.ts";
import { resendMessage } from "#domain/messages/resend-message.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("facilitator", async ({ ctx, params, url, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const shown = z.coerce.number().int().min(1).max(10_000).catch(1).parse(url.searchParams.get("page"));
  const [counts, stuck, others] = await Promise.all([countMessages(ctx, cohort.id), listStuckMessages(ctx, cohort.id), listMessages(ctx, cohort.id, shown)]);
  return { title: t("messages.sent"), cohort, stuck, others, shown, pages: Math.ceil(counts.other / 50) };
});

export const action = act("manager", z.object({ messageId: z.uuid() }), async (args) => {
  const cohortId = args.params.cohortId!;
  const outcome = await resendMessage(args.ctx, { cohortId, messageId: args.input.messageId });
  return outcome.ok ? goTo(paths.cohortSentMessages(cohortId), "messages.resent") : refuse(args, "messages.notStuck");
});

function Resend({ message }: { message: SentMessage }) {
  const { t } = useTranslation();
  const words = useMessageWords();
  return (
    <PlainForm method="post">
      <input type="hidden" name="messageId" value={message.id} />
      <Button variant="secondary" size="compact" aria-label={t("messages.resendWhat", { what: words.kind(message.kind), to: message.personName || message.address })}>
        {t("messages.resend")}
      </Button>
    </PlainForm>
  );
}

/** What did not reach one address: the way to put it right first, then each message. */
function StuckAddress({ cohort, address, rows }: { cohort: { id: string; zone: string; runs: boolean }; address: string; rows: SentMessage[] }) {
  const { t } = useTranslation();
  const [newest] = rows;
  const name = newest?.personName || address;
  const mayFix = cohort.runs && newest?.personId && rows.some((m) => m.state === "failed");
  return (
    <Section
      level={3}
      title={name}
      action={
        mayFix && (
          <ButtonLink to={paths.bouncedAddress(cohort.id, newest.personId ?? "")} variant="secondary" size="compact" aria-label={t("messages.bounced.fixFor", { name })}>
            {t("messages.bounced.fix")}
          </ButtonLink>
        )
      }
    >
      <p>
        {address}
        {newest?.answer && <small className="caption"> {newest.answer}</small>}
      </p>
      <Disclosure summary={t("messages.bounced.messages", { count: rows.length })} open={rows.length === 1}>
        <MessageTable cohort={cohort} caption={t("messages.bounced.caption", { name })} rows={rows} end={cohort.runs ? (m) => <Resend message={m} /> : undefined} />
      </Disclosure>
    </Section>
  );
}

export default function Sent() {
  const { cohort, stuck, others, shown, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm();
  const byAddress = [...Map.groupBy(stuck, (m) => m.address)];
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        {form.failed && <ErrorSummary items={Object.values(form.errors).flatMap((list) => list.map((text) => ({ text })))} />}
        <PageHead title={t("messages.sent")} />
        <MessageTabs cohortId={cohort.id} current="sent" stuck={byAddress.length} />
        {stuck.length > 0 && (
          <Section title={t("messages.stuckTitle")}>
            <p className="text-muted">{t("messages.stuckNote")}</p>
            {byAddress.map(([address, rows]) => (
              <StuckAddress key={address} cohort={cohort} address={address} rows={rows} />
            ))}
          </Section>
        )}
        <Section title={t("messages.wentTitle")}>
          {others.length === 0 ? <p className="text-muted">{t("messages.nothingSent")}</p> : <MessageTable cohort={cohort} caption={t("messages.wentTitle")} rows={others} />}
          <Pager page={shown} pages={pages} hrefFor={(n) => `${paths.cohortSentMessages(cohort.id)}?page=${n}`} />
        </Section>
      </div>
    </DeskShell>
  );
}
