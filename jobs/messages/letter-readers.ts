import { listLetterReaders } from "#domain/selection/letter-readers.queries.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { isLanguage, type Language } from "#domain/shared/language.ts";

/** A ledger row for everyone who can act for an application. `about` makes the key unique; `language` travels in the ref, since a contact may have no account. */
export async function toReaders(ctx: Context, o: { kind: string; about: string; applicationId: string; cohortId: string; usefulUntil?: Date; ref?: Record<string, string> }): Promise<NewMessage[]> {
  const readers = await listLetterReaders(ctx, o.applicationId);
  return readers.map((r) => ({
    kind: o.kind,
    key: `${o.kind}:${o.about}:${r.email}`,
    ref: { ...o.ref, applicationId: o.applicationId, language: r.language },
    personId: r.personId,
    address: r.email,
    cohortId: o.cohortId,
    ...(o.usefulUntil ? { usefulUntil: o.usefulUntil } : {}),
  }));
}

export const languageOf = (ref: Record<string, string>): Language => (isLanguage(ref.language) ? ref.language : "fi");
