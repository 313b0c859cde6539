import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import type { AskedParty, Contacts } from "#domain/applications/applications.schema.ts";

/** Contacts as they are kept: null where nothing was said. */
type Kept = { [Key in keyof Contacts]?: Contacts[Key] | null };
type Props = { now: Kept | null; asked: Kept | null; addition: AskedParty | null; about: { term: string; value: string }[] };

const line = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ") || "–";
const contactOf = (c: Kept) => line([c.contactName, c.contactEmail, c.contactPhone]);
const backupOf = (c: Kept) => line([c.backupName, c.backupEmail, c.backupPhone]);

/** What would change: the contacts now beside those asked for, and of a new partner what the register would know. */
export function ChangeFacts({ now, asked, addition, about }: Props) {
  const { t } = useTranslation();
  return (
    <Facts
      items={[
        ...about,
        ...(addition
          ? [
              { term: t("applications.parties.businessId"), value: addition.businessId },
              { term: t("applications.organisation.kind"), value: t(`applications.organisation.kinds.${addition.kind}`) },
              { term: t("applications.organisation.region"), value: addition.regionCode ? t(`regions.MK${addition.regionCode}`) : t("applications.organisation.noRegion") },
              { term: t("applications.parties.units"), value: line(addition.units) },
            ]
          : []),
        ...(now
          ? [
              { term: t("applications.requestedChange.contactNow"), value: contactOf(now) },
              { term: t("applications.requestedChange.backupNow"), value: backupOf(now) },
            ]
          : []),
        ...(asked
          ? [
              { term: t("applications.requestedChange.contactAsked"), value: contactOf(asked) },
              { term: t("applications.requestedChange.backupAsked"), value: backupOf(asked) },
            ]
          : []),
      ]}
    />
  );
}
