import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { DeadCommitment } from "#app/applications/dead-commitment.tsx";
import { loadCommitment } from "#app/applications/load-commitment.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { mayAnswerLink } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { SignInput } from "#domain/applications/applications.schema.ts";
import { signApplication } from "#domain/applications/sign-application.ts";
import { SignForm } from "./sign-form.tsx";

/** Opening the link shows the application and a form, so that a mail scanner cannot commit anybody. */
export const loader = page("public", loadCommitment);

export const action = act("public", SignInput, async (args) => {
  const token = args.params.token!;
  if (!(await mayAnswerLink(args.context))) return refuse(args, "commitments.tooMany");
  const signed = await signApplication(args.ctx, { ...args.input, token });
  return signed.ok ? goTo(paths.commitment(token)) : refuse(args, `commitments.dead.${signed.refusal}.text`);
});

export default function Commitment() {
  const { title, token, commitment: c } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(c?.zone);
  return (
    <PublicShell>
      {c?.fate === "open" ? (
        <PageHead kicker={t("commitments.title")} title={title} lead={t("commitments.openLead", { lead: c.lead, programme: c.programme })} />
      ) : (
        <DeadCommitment fate={c?.fate ?? "unknown"} />
      )}
      {c && (
        <Facts
          items={[
            { term: t("commitments.signedBy"), value: c.signerName },
            { term: t("commitments.signedAt"), value: c.signerName && c.answeredAt && format.dateTime(c.answeredAt) },
            { term: t("commitments.version"), value: format.number(c.version) },
            { term: t("commitments.askedAt"), value: format.dateTime(c.askedAt) },
            { term: t("commitments.answerBy"), value: c.fate === "open" && c.closesAt && format.dateTime(c.closesAt) },
            { term: t("commitments.askFrom"), value: c.leadContact },
          ].filter((fact) => fact.value)}
        />
      )}
      {c?.parties && (
        <Section title={t("applications.parties.title")}>
          <SummaryList items={c.parties.map((p) => ({ key: p.id, question: `${p.name} (${t(`applications.parties.role.${p.role}`)})`, answer: p.lines.join("\n") }))} />
        </Section>
      )}
      {c && <AnswerSections sections={c.sections} fileHref={(file) => paths.commitmentFile(token, file)} />}
      {c?.fate === "open" && <SignForm token={token} />}
    </PublicShell>
  );
}
