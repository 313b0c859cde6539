import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Ruled, Section } from "#app/ui/facts.tsx";
import { NameConsent } from "#app/shell/name-consent.tsx";
import { Celebration } from "#app/ui/celebration.tsx";
import { listOwnAwards, listOwnProgress } from "#domain/certificates/certificates.queries.ts";
import { checkConditions, isEligible, showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, context, t }) => {
  const [awards, progress] = await Promise.all([listOwnAwards(ctx), listOwnProgress(ctx)]);
  const open = progress.filter((p) => !awards.some((a) => a.cohortId === p.cohortId)).map(({ rule, facts, ...p }) => ({ ...p, conditions: checkConditions(rule, facts) }));
  const shown = awards.map(({ id, code, state, content, nameShown, issuedAt, revokedAt, revokeReason }) => ({
    id,
    state,
    nameShown,
    issuedAt,
    revokedAt,
    revokeReason,
    programme: content.programme,
    cohort: content.cohort,
    code,
    address: new URL(paths.verify(code), context.origin).href,
  }));
  return { title: t("certificates.title"), awards: shown, open };
});

type Award = Awaited<ReturnType<typeof loader>>["awards"][number];

function AwardCard({ award: a }: { award: Award }) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = a.state === "revoked" && a.revokedAt ? t("certificates.revokedNote", { day: format.fullDate(a.revokedAt), reason: a.revokeReason ?? "" }) : t("certificates.supersededNote");
  return (
    <Ruled>
      <h2>{a.cohort}</h2>
      <p>{a.programme}</p>
      <p className="text-muted">{a.state === "issued" ? t("certificates.issuedOn", { day: format.fullDate(a.issuedAt) }) : note}</p>
      <p>{showCertificateCode(a.code)}</p>
      <div className="row">
        {a.state === "issued" && (
          <ButtonLink to={paths.certificatePdf(a.id)} reloadDocument>
            {t("certificates.pdf")}
          </ButtonLink>
        )}
        <Link to={paths.verify(a.code)}>{t("certificates.openVerify")}</Link>
      </div>
      <NameConsent awardId={a.id} isShown={a.nameShown} />
      {a.state === "issued" && (
        <div>
          <label className="field-label" htmlFor={`share-${a.id}`}>
            {t("certificates.share")}
          </label>
          <p className="field-hint" id={`share-${a.id}-hint`}>
            {t("certificates.shareHint")}
          </p>
          <input className="text-input" id={`share-${a.id}`} aria-describedby={`share-${a.id}-hint`} readOnly value={a.address} />
        </div>
      )}
    </Ruled>
  );
}

export default function Certificates() {
  const { awards, open } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const ready = awards.some((a) => a.state === "issued");
  return (
    <CalmShell>
      {ready && <Celebration />}
      <PageHead title={ready ? t("certificates.readyTitle") : t("certificates.title")} lead={ready ? t("certificates.readyLead") : t("certificates.lead")} />
      {awards.map((a) => (
        <AwardCard key={a.id} award={a} />
      ))}
      {open.map((p) => (
        <Section key={p.cohortId} title={`${t("certificates.progress")}: ${readText(p.cohort, language).text}`}>
          {isEligible(p.conditions) && <p>{t("certificates.allMet")}</p>}
          <ConditionList conditions={p.conditions} />
        </Section>
      ))}
      {awards.length + open.length === 0 && <EmptyState title={t("certificates.noneTitle")}>{t("certificates.none")}</EmptyState>}
    </CalmShell>
  );
}
