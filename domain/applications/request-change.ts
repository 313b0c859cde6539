import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { changeAsked } from "./applications.events.ts";
import type { AskedParty, ChangeKind, Contacts } from "./applications.schema.ts";
import * as store from "./requested-changes.store.ts";

type Asked = { kind: ChangeKind; partyId: string | null; content: AskedParty | Contacts | Record<string, never>; why: string };

/** Writes down what is asked to change in a sent application; one request waits at a time. Part of asking: the application's row is locked. */
export async function requestChange(tx: Context, applicationId: string, { kind, partyId, content, why }: Asked): Promise<Outcome<{ changeId: string }, "already-asked">> {
  const changeId = newId(tx);
  const asked = { asked_by: mustBePerson(tx).personId, asked_at: tx.now };
  const made = await store.insertRequestedChange(tx.db, { id: changeId, application_id: applicationId, kind, party_id: partyId, content, why, ...asked });
  if (!made) return refused("already-asked");
  await record(tx, changeAsked, { applicationId, changeId });
  return done({ changeId });
}
