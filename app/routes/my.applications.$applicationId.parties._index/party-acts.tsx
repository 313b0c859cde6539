import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { Party } from "#domain/applications/parties.queries.ts";

type Props = { applicationId: string; party: Pick<Party, "id" | "role" | "organisationName">; may: { change: boolean; askContacts: boolean; askParties: boolean } };

/** What can be done to a party, or asked for once the application has been sent. */
export function PartyActs({ applicationId, party, may }: Props) {
  const { t } = useTranslation();
  const isPartner = party.role === "partner";
  const acts = [
    may.change && { to: paths.applicationParty(applicationId, party.id), label: t("applications.parties.change") },
    may.change && isPartner && { to: paths.partyRemoval(applicationId, party.id), label: t("applications.parties.remove") },
    may.askContacts && { to: paths.contactChangeAsking(applicationId, party.id), label: t("applications.requestedChange.ask.contacts") },
    may.askParties && isPartner && { to: paths.partyRemovalAsking(applicationId, party.id), label: t("applications.requestedChange.ask.removal") },
  ].filter((a) => a !== false);
  return (
    <span className="row">
      {acts.map((a) => (
        <Link key={a.to} to={a.to}>
          {a.label}
          <span className="visually-hidden">: {party.organisationName}</span>
        </Link>
      ))}
    </span>
  );
}
