import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name, useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { listPublicAnswers } from "#domain/enquiries/enquiries.queries.ts";
import { EnquiryInput } from "#domain/enquiries/enquiries.schema.ts";
import { makeEnquiry } from "#domain/enquiries/make-enquiry.ts";
import { getCallPage } from "#domain/programmes/calls.queries.ts";

export const loader = page("public", async ({ ctx, params, t }) => {
  const [call, answers] = await Promise.all([getCallPage(ctx, params.callId!), listPublicAnswers(ctx, params.callId!)]);
  return { title: t("enquiries.publicTitle"), call, unlisted: call.access === "hidden", answers };
});

/** Who has not signed in does so first; the question is kept meanwhile. */
export const action = act("person", EnquiryInput, async (args) => {
  const callId = args.params.callId!;
  const made = await makeEnquiry(args.ctx, { ...args.input, callId });
  return made.ok ? goTo(paths.callEnquiries(callId), "enquiries.sent") : refuse(args, `enquiries.refusal.${made.refusal}`);
});

export default function CallEnquiries() {
  const { call, answers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat(call.zone);
  const form = useForm();
  return (
    <PublicShell>
      <PageHead
        kicker={
          <Link to={paths.call(call.id)}>
            <Name value={call.programmeName} />
          </Link>
        }
        title={t("enquiries.publicTitle")}
        lead={t("public.call.title", { name: read(call.programmeName) })}
      />
      {answers.length === 0 ? (
        <EmptyState title={t("enquiries.emptyTitle")}>{t("enquiries.none")}</EmptyState>
      ) : (
        answers.map((a) => (
          <article key={a.id} className="stack stack-close" lang={a.language}>
            <h2>{a.question}</h2>
            <p className="prose kept-lines">{a.answer}</p>
            <p className="caption">
              <time dateTime={a.answeredAt.toISOString()}>{format.dateTime(a.answeredAt)}</time>
            </p>
          </article>
        ))
      )}
      <Section title={t("enquiries.ask")}>
        {call.clock.state === "closed" ? (
          <p className="prose">{t("enquiries.refusal.closed")}</p>
        ) : (
          <Form errors={form.errors}>
            <TextArea {...form.field("question")} label={t("enquiries.question")} hint={t("enquiries.askLead")} rows={5} maxLength={1000} />
            <Button>{t("enquiries.send")}</Button>
          </Form>
        )}
      </Section>
    </PublicShell>
  );
}
