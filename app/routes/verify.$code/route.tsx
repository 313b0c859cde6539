import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { VerifyForm } from "#app/shell/verify-form.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { findAwardByCode } from "#domain/certificates/certificates.queries.ts";
import { readCertificateCode, showCertificateCode } from "#domain/certificates/certificates.rules.ts";

export const loader = page("public", async ({ ctx, params, t }) => {
  const typed = (params.code ?? "").slice(0, 40);
  const code = readCertificateCode(typed);
  const award = code ? await findAwardByCode(ctx, code) : undefined;
  const state = award ? (award.state === "issued" ? ("valid" as const) : award.state) : ("unknown" as const);
  const shown = award && { content: award.content, language: award.language, contentHash: award.contentHash, issuedAt: award.issuedAt, revokedAt: award.revokedAt, reason: award.revokeReason };
  return { title: t(`certificates.verify.${state}`), now: ctx.now, state, code: code ? showCertificateCode(code) : typed, award: shown };
});

type Shown = NonNullable<Awaited<ReturnType<typeof loader>>["award"]>;

/** The same content as the PDF, in the words in which it was issued. */
function Content({ award }: { award: Shown }) {
  const { t } = useTranslation();
  const format = useFormat("Europe/Helsinki");
  const c = award.content;
  const said = (text: string) => <span lang={award.language}>{text}</span>;
  return (
    <Facts
      items={[
        { term: t("certificates.verify.reason"), value: award.reason && said(award.reason) },
        { term: t("certificates.verify.person"), value: c.personName ? <strong>{c.personName}</strong> : t("certificates.verify.nameHidden") },
        { term: t("certificates.verify.organisation"), value: c.organisation },
        { term: t("certificates.verify.programme"), value: said(`${c.programme}, ${c.cohort}`) },
        { term: t("certificates.verify.period"), value: format.dayRange(c.from, c.to) },
        { term: t("certificates.verify.scope"), value: t("certificates.verify.scopeValue", { sessions: c.sessions.length, hours: format.number(c.hours, Number.isInteger(c.hours) ? 0 : 1) }) },
        { term: t("certificates.verify.plan"), value: c.planTitle && said(c.planTitle) },
        { term: t("certificates.verify.feedback"), value: c.feedbackGiven > 0 ? format.number(c.feedbackGiven) : "" },
        { term: t("certificates.verify.organiser"), value: c.organiser },
        { term: t("certificates.verify.signer"), value: said(`${c.signerName}, ${c.signerTitle}`) },
        { term: t("certificates.verify.fingerprint"), value: <code>{award.contentHash.slice(0, 16)}</code> },
      ].filter((fact) => fact.value)}
    />
  );
}

export default function Verified() {
  const { title, now, state, code, award } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat("Europe/Helsinki");
  const day = award ? format.fullDate(state === "revoked" && award.revokedAt ? award.revokedAt : award.issuedAt) : "";
  const lead = t(`certificates.verify.${state}Lead`, { organiser: award?.content.organiser ?? "", day, now: format.dateTime(now), code });
  return (
    <PublicShell>
      <Columns
        aside={
          <Section title={t("certificates.verify.another")}>
            <VerifyForm variant="secondary" />
          </Section>
        }
      >
        <PageHead kicker={award && t("certificates.verify.kicker", { code })} title={title} lead={lead} />
        {award && <Content award={award} />}
        {award && award.content.sessions.length > 0 && (
          <Section title={t("certificates.verify.sessions")}>
            <ol className="list">
              {award.content.sessions.map((s) => (
                <li key={`${s.day}-${s.title}`}>
                  <strong>{format.day(s.day)}</strong> <span lang={award.language}>{s.title}</span>
                </li>
              ))}
            </ol>
          </Section>
        )}
      </Columns>
    </PublicShell>
  );
}
