import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import * as store from "./schedule.store.ts";

export type NewSession = {
  cohortId: string;
  number: number;
  title: LocalizedText;
  goal: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  mode: "online" | "on_site" | "hybrid";
  venue: string;
  address: string;
  onlineUrl: string;
  agenda: { minutes: number; title: LocalizedText; isBreak: boolean }[];
};

/** Adds a draft session with its first revision and its agenda. Nobody is told before it is published. */
export async function addSession(ctx: Context, s: NewSession): Promise<string> {
  const id = newId(ctx);
  await store.insertSession(ctx.db, { id, cohort_id: s.cohortId, number: s.number, title: s.title, goal: s.goal, state: "draft", created_at: ctx.now });
  await store.insertRevision(ctx.db, {
    session_id: id,
    revision: 1,
    starts_at: s.startsAt,
    ends_at: s.endsAt,
    mode: s.mode,
    venue: s.venue,
    address: s.address,
    online_url: s.onlineUrl,
    sequence: 0,
    dtstamp: ctx.now,
    created_at: ctx.now,
  });
  await store.insertAgenda(
    ctx.db,
    s.agenda.map((b, position) => ({ id: newId(ctx), session_id: id, position, minutes: b.minutes, title: b.title, is_break: b.isBreak })),
  );
  return id;
}
