import { useTranslation } from "react-i18next";

type Contacts = { contactName: string; contactEmail: string; contactPhone: string | null; backupName: string | null; backupEmail: string | null; backupPhone: string | null };

/** Whom a party is reached by, the backup contact under the first. */
export function PartyContacts({ party: p }: { party: Contacts }) {
  const { t } = useTranslation();
  return (
    <>
      {p.contactName} <small>{[p.contactEmail, p.contactPhone].filter(Boolean).join(", ")}</small>
      {p.backupName && (
        <>
          {" "}
          <small>{`${t("applications.parties.backup")}: ${[p.backupName, p.backupEmail, p.backupPhone].filter(Boolean).join(", ")}`}</small>
        </>
      )}
    </>
  );
}
