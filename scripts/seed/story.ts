import type { Kysely } from "kysely";
import type { Db, DB } from "#db/types.ts";
import { findActor } from "#domain/people/access.queries.ts";
import { findPersonByAddress } from "#domain/demo/demo.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { momentAt } from "#domain/shared/time.rules.ts";

export const zone = "Europe/Helsinki";
/** A moment of the demo, in Finland's wall-clock time: "2026-11-02T09:00". */
export const moment = (local: string): Date => momentAt(local, zone);

/** What a step has at hand: who acts at that moment, the files, and the ids that earlier steps noted. */
export type Scene = {
  db: Kysely<DB>;
  now: Date;
  storage: Storage;
  /** opens what travels sealed in mails: the links of parties who commit */
  secret: string;
  system: Context;
  /** the person of an address as they would come in at that moment, with the roles that they then hold */
  as(address: string): Promise<Context>;
  note(key: string, id: string): void;
  /** an id that was noted before; throws when the story is told in the wrong order */
  id(key: string): string;
  has(key: string): boolean;
};

/** Something that happens at a moment of the demo's history. */
export type Step = { at: string; happens(scene: Scene): Promise<void> };
export const at = (local: string, happens: Step["happens"]): Step => ({ at: local, happens });

type AnyOutcome<Value> = { ok: true; value: Value } | { ok: false; refusal: string };

/** The value of a command that cannot be refused here; a refusal ends the seed with its name and what came with it. */
export function must<Value>(outcome: AnyOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`A command of the demo's history was refused: ${JSON.stringify(outcome)}`);
}

/** Ids by the names that the story gives to things: "application.meriharju". */
export function notes() {
  const ids = new Map<string, string>();
  return {
    note(key: string, id: string) {
      if (ids.has(key)) throw new Error(`The story notes ${key} twice.`);
      ids.set(key, id);
    },
    has: (key: string) => ids.has(key),
    id(key: string): string {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`The story has not yet come to ${key}.`);
      return id;
    },
  };
}

export async function contextOf(db: Db, address: string, now: Date): Promise<Context> {
  const personId = await findPersonByAddress({ db }, address);
  const actor = personId && (await findActor(db, personId, "fi"));
  if (!actor) throw new Error(`Nobody in the demo has the address ${address} at ${now.toISOString()}.`);
  return { db, now, actor };
}
