import type { TFunction } from "i18next";
import type { Language } from "#domain/shared/language.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";
import type { Format } from "#locales/format.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Answers } from "./answers.schema.ts";
import type { PartySignature } from "./signatures.rules.ts";
import { copySections } from "./application-copy.rules.ts";

export type DocumentFacts = {
  language: Language;
  diaryNumber: string | null;
  submittedAt: Date | null;
  programmeName: LocalizedText;
  cohortName: LocalizedText;
  organiserName: string;
  form: FormContent;
  answers: Answers;
  parties: {
    id: string;
    organisationName: string;
    businessId: string;
    role: "lead" | "partner";
    units: string[];
    contactName: string;
    contactEmail: string;
    backupName: string | null;
    backupEmail: string | null;
  }[];
  signatures: PartySignature[];
  unsignedReason: string | null;
  attachments: { id: string; questionKey: string; name: string }[];
};

/** The copy of a sent application as data for the PDF, in the language of the case, with every answer as it was sent. */
export function applicationDocument(a: DocumentFacts, t: TFunction<"texts">, format: Format) {
  const read = (text: LocalizedText) => readText(text, a.language).text;
  const words = { language: a.language, yes: t("applications.yes"), day: format.day, number: format.number };
  const signed = (s: PartySignature | undefined) =>
    s?.state === "signed" && s.answeredAt ? [s.signerName, s.signerTitle, format.dateTime(s.answeredAt)].join("\n") : s ? t("applications.signatures.none") : "";
  const none = t("applications.noAnswer");
  return {
    lang: a.language,
    title: read(a.programmeName),
    kind: t("applications.copy.kind"),
    facts: [
      { label: t("applications.diaryNumber"), value: a.diaryNumber ?? "" },
      { label: t("applications.sentAt"), value: a.submittedAt ? format.dateTime(a.submittedAt) : "" },
      { label: t("applications.copy.cohort"), value: read(a.cohortName) },
      { label: t("applications.copy.receiver"), value: a.organiserName },
      ...(a.unsignedReason ? [{ label: t("applications.signatures.unsignedReason"), value: a.unsignedReason }] : []),
    ],
    parties: {
      heading: t("applications.parties.title"),
      columns: [
        t("applications.parties.organisation"),
        t("applications.parties.businessId"),
        t("applications.parties.contact"),
        ...(a.signatures.length > 0 ? [t("applications.signatures.title")] : []),
      ],
      rows: a.parties.map((p) => [
        [`${p.organisationName} (${t(`applications.parties.role.${p.role}`)})`, ...p.units].join("\n"),
        p.businessId,
        [p.contactName, p.contactEmail, ...(p.backupName ? [`${t("applications.parties.backup")}: ${p.backupName}`, p.backupEmail] : [])].join("\n"),
        ...(a.signatures.length > 0 ? [signed(a.signatures.find((s) => s.partyId === p.id))] : []),
      ]),
    },
    sections: copySections(a.form, a.answers, a.attachments, words).map((s) => ({ title: s.title, answers: s.answers.map(({ question, answer }) => ({ question, answer: answer ?? none })) })),
    footer: { left: [a.diaryNumber, read(a.programmeName)].filter(Boolean).join(" · ") },
  };
}
