import { knowPerson } from "#domain/people/know-person.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { formatIn } from "#locales/format.ts";
import { getCase, listParties } from "./cases.queries.ts";
import * as store from "./teams.store.ts";
import { listWriterOrganisations } from "./teams.queries.ts";

/** The team of a confirmed place: the applying organisations, and as members the writers and every party's contact. Part of accepting the place. */
export async function makeTeam(tx: Context, { applicationId, cohortId }: { applicationId: string; cohortId: string }): Promise<string> {
  const one = await getCase(tx, applicationId);
  const parties = await listParties(tx, applicationId);
  const lead = parties[0]!; // an application has a lead before it can be submitted
  const id = newId(tx);
  const name = formatIn(one.language, one.zone).list(parties.map((p) => p.name));
  await store.insertTeam(
    tx.db,
    { id, cohort_id: cohortId, application_id: applicationId, name, created_at: tx.now },
    parties.map((p) => p.organisationId),
  );
  const members = new Map<string, string>();
  for (const p of parties) {
    const personId = await knowPerson(tx, { email: p.contactEmail, name: p.contactName, language: one.language });
    if (!members.has(personId)) members.set(personId, p.organisationId);
  }
  for (const writer of await listWriterOrganisations(tx, applicationId)) if (!members.has(writer.personId)) members.set(writer.personId, writer.organisationId ?? lead.organisationId);
  for (const [personId, organisationId] of members) await store.insertMember(tx.db, { id: newId(tx), team_id: id, person_id: personId, organisation_id: organisationId, joined_at: tx.now });
  return id;
}
