import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, Section } from "#app/ui/facts.tsx";
import type { PartySignature } from "#domain/applications/signatures.rules.ts";

type Props = { signatures: PartySignature[]; application: { version: number; zone: string }; unsignedReason?: string | null; children?: ReactNode };

/** How each partner stands to the application, one sentence a partner; nothing where nobody has to sign. */
export function SignatureFacts({ signatures, application: a, unsignedReason, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const say = (s: PartySignature) => {
    const when = s.answeredAt ?? s.askedAt;
    const values = { when: when ? format.dateTime(when) : "", name: s.signerName ?? "", role: s.signerTitle ?? "", reason: s.reason ?? "", version: s.version ?? 0, now: a.version };
    if (s.state !== "outdated") return t(`applications.signatures.state.${s.state}`, values);
    return t(`applications.signatures.state.${s.version === a.version ? "outdatedParts" : s.hasSigned ? "outdatedSigned" : "outdatedAsked"}`, values);
  };
  if (signatures.length === 0) return null;
  return (
    <Section title={t("applications.signatures.title")}>
      <Facts
        items={[
          ...signatures.map((s) => ({ key: s.partyId, term: s.organisationName, value: say(s) })),
          ...(unsignedReason ? [{ key: "reason", term: t("applications.signatures.unsignedReason"), value: unsignedReason }] : []),
        ]}
      />
      {children}
    </Section>
  );
}
