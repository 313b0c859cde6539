import type { Language } from "#domain/shared/language.ts";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";
import { type CertificateData, pieces } from "./documents.ts";

/** What a certificate was frozen as, and where it can be checked. Days are YYYY-MM-DD; `shownCode` is as it is printed. */
export type CertificateSource = {
  language: Language;
  shownCode: string;
  issuedAt: Date;
  verifyUrl: string;
  content: {
    personName: string;
    programme: string;
    cohort: string;
    organiser: string;
    organisation: string;
    from: string;
    to: string;
    hours: number;
    sessions: readonly unknown[];
    planTitle: string | null;
    feedbackGiven: number;
    signerName: string;
    signerTitle: string;
    euFunded: boolean;
  };
};

/** The certificate's page in the language in which it was issued. The same source gives the same data for ever. */
export function certificateData({ language, shownCode, issuedAt, verifyUrl, content: c }: CertificateSource): CertificateData {
  const { t } = texts(language);
  const format = formatIn(language, "Europe/Helsinki");
  const url = new URL(verifyUrl);
  const values = { programme: c.programme, cohort: c.cohort, organisation: c.organisation, period: format.dayRange(c.from, c.to), plan: c.planTitle ?? "" };
  const places = { programme: "{{programme}}", cohort: "{{cohort}}", organisation: "{{organisation}}", period: "{{period}}", plan: "{{plan}}" };
  const sentence = c.planTitle ? t("certificates.document.statementWithPlan", places) : t("certificates.document.statement", places);
  return {
    lang: language,
    title: t("certificates.document.title", { name: c.personName }),
    organiser: c.organiser,
    kind: t("certificates.document.kind"),
    name: c.personName,
    statement: pieces(sentence, values),
    facts: [
      { label: t("certificates.document.sessions"), value: String(c.sessions.length) },
      { label: t("certificates.document.hours"), value: format.number(c.hours, Number.isInteger(c.hours) ? 0 : 1) },
      ...(c.feedbackGiven > 0 ? [{ label: t("certificates.document.feedback"), value: String(c.feedbackGiven) }] : []),
    ],
    signer: { name: c.signerName, role: c.signerTitle, placeAndDate: format.fullDate(issuedAt) },
    verify: { label: t("certificates.document.verify"), url: verifyUrl, shownUrl: `${url.host}/verify`, code: shownCode, qr: t("certificates.document.qr") },
    ...(c.euFunded ? { funder: { text: t("certificates.document.funder"), flag: t("certificates.document.flag") } } : {}),
  };
}
