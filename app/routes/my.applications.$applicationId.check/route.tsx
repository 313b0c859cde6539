import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { MissingList } from "#app/applications/missing-list.tsx";
import { SignatureFacts } from "#app/applications/signature-facts.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplicationWhole } from "#domain/applications/applications.queries.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { checkAnswers } from "#domain/applications/check-answers.rules.ts";
import { SubmitInput } from "#domain/applications/applications.schema.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { Sending } from "./sending.tsx";

export const loader = page("person", async (args) => {
  const { ctx, params, t } = args;
  const a = await getOwnApplicationWhole(ctx, params.applicationId!);
  if (a.state !== "draft") throw redirect(a.state === "submitted" ? paths.applicationReceipt(a.id) : paths.myApplication(a.id), 303); // whoever goes back after sending sees that it is sent
  const writers = await listWriters(ctx, a.id);
  const sections = copySections(a.form, a.answers, a.attachments, copyWords(args));
  const labels = new Map(sections.flatMap((s) => s.answers.map((q) => [q.key, q.question] as const)));
  const isOpen = mayWrite(a, ctx.now);
  const receipts = new Set([...writers.filter((w) => w.access === "submit").map((w) => w.email), ...a.parties.filter((p) => p.role === "lead").map((p) => p.contactEmail)]);
  return {
    title: t("applications.check.title"),
    id: a.id,
    sections,
    parties: a.parties.map((p) => ({
      id: p.id,
      name: p.organisationName,
      role: p.role,
      lines: [`${p.contactName}, ${p.contactEmail}`, ...(p.backupName ? [`${t("applications.parties.backup")}: ${p.backupName}, ${p.backupEmail}`] : []), ...p.units],
    })),
    missing: checkAnswers(a.form, a.answers, a.parties, a.attachments).map((m) => ({ ...m, label: labels.get(m.question) ?? "" })),
    mayChange: isOpen && mayDo(a.access, a.state, "save-answers"),
    maySubmit: isOpen && mayDo(a.access, a.state, "submit"),
    isLate: !isOpen,
    receipts: receipts.size,
    application: { version: a.version, zone: a.zone },
    signatures: a.signatures,
    unsigned: a.signatures.some((s) => s.state !== "signed"),
  };
});

export const action = act("person", SubmitInput, async (args) => {
  const applicationId = args.params.applicationId!;
  const sent = await submitApplication(args.ctx, { ...args.input, applicationId });
  return sent.ok ? goTo(paths.applicationReceipt(applicationId)) : refuse(args, `applications.refusal.${sent.refusal}`);
});

export default function Check() {
  const { id, sections, parties, missing, mayChange, maySubmit, isLate, receipts, application, signatures, unsigned } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(id)}>{t("applications.section.back")}</BackLink>
      <PageHead title={t("applications.check.title")} lead={t("applications.check.lead")} />
      {mayChange && missing.length > 0 && <MissingList applicationId={id} missing={missing} />}
      <Section title={t("applications.parties.title")}>
        <SummaryList
          items={parties.map((p) => ({
            key: p.id,
            question: `${p.name} (${t(`applications.parties.role.${p.role}`)})`,
            answer: p.lines.join("\n"),
            to: mayChange ? paths.applicationParty(id, p.id) : undefined,
          }))}
        />
      </Section>
      <AnswerSections
        sections={sections}
        fileHref={(file) => paths.applicationAttachment(id, file)}
        changeHref={mayChange ? (section, question) => `${paths.applicationSection(id, section)}#answers.${question}` : undefined}
      />
      <SignatureFacts signatures={signatures} application={application}>
        {maySubmit && unsigned && (
          <>
            <p>{t(missing.length > 0 ? "applications.signatures.askLater" : "applications.signatures.lead")}</p>
            {missing.length === 0 && (
              <ButtonLink to={paths.applicationSignatures(id)} variant="secondary">
                {t("applications.signatures.ask")}
              </ButtonLink>
            )}
          </>
        )}
      </SignatureFacts>
      {maySubmit && <Sending isReady={missing.length === 0} needsReason={unsigned} receipts={receipts} />}
      {mayChange && !maySubmit && <p>{t("applications.check.cannotSubmit")}</p>}
      {isLate && <p>{t("applications.closed")}</p>}
    </CalmShell>
  );
}
