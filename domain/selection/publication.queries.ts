import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { hashOf } from "#domain/shared/canonical-json.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { getCall, isSeenBy, listHidden } from "./cases.queries.ts";
import { composeLetters } from "./compose-letters.queries.ts";
import { countUndecided, findLastBatch } from "./decisions.queries.ts";
import { listReaders } from "./letter-readers.queries.ts";
import { listPublicationEvents } from "./publication-history.queries.ts";

/** Intended decisions of sent applications that are not published, in the order in which they are read. */
async function listWaiting(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.application_id")
    .select(["d.application_id as applicationId", "d.intended", "d.wait_rank as waitRank"])
    .where("a.call_id", "=", callId)
    .where("a.state", "=", "submitted")
    .where("d.intended", "is not", null)
    .where("d.published", "is", null)
    .orderBy("d.intended")
    .orderBy("d.wait_rank")
    .orderBy("a.diary_number")
    .limit(2000)
    .execute();
}

/** Every letter that publishing the call would send now, with its readers; unscoped. */
export async function listReadyLetters(ctx: Context, callId: string) {
  const waiting = await listWaiting(ctx, callId);
  const ids = waiting.map((w) => w.applicationId);
  const readers = await listReaders(ctx, ids);
  const letters = await composeLetters(ctx, ids, readers);
  return waiting.flatMap((w) => {
    const letter = letters.get(w.applicationId);
    return letter ? [{ ...w, readers: (readers.get(w.applicationId) ?? []).map((r) => r.email), letter: letter.content, fingerprint: letter.fingerprint }] : [];
  });
}

/** What stands for exactly this set of decisions, their words and their readers. */
export const fingerprintOf = (letters: readonly { applicationId: string; fingerprint: string }[]): string => hashOf(letters.map((l) => `${l.applicationId} ${l.fingerprint}`).sort());

/** Whether somebody else than that person has approved the letters of the call as they are now; unscoped. */
export async function isApproved(ctx: Context, callId: string, publisherId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("publication_approval")
    .select("id")
    .where("call_id", "=", callId)
    .where("fingerprint", "=", fingerprintOf(await listReadyLetters(ctx, callId)))
    .where("approved_by", "<>", publisherId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The approval that counts for these letters, another person's before one's own; else the last one, of a set that has changed. Undefined before the first. Unscoped. */
async function findLastApproval(ctx: Context, callId: string, fingerprint: string) {
  return ctx.db
    .selectFrom("publication_approval as a")
    .innerJoin("person", "person.id", "a.approved_by")
    .select(["a.fingerprint", "a.approved_at as approvedAt", "a.approved_by as personId", "person.name"])
    .where("a.call_id", "=", callId)
    .orderBy((eb) => eb("a.fingerprint", "=", fingerprint), "desc")
    .orderBy((eb) => eb("a.approved_by", "=", actorId(ctx) ?? ""))
    .orderBy("a.approved_at", "desc")
    .executeTakeFirst();
}

/** The mails with the letters of a publication and what became of each, those that did not arrive first; at most 2,000. Unscoped. */
async function listLetterMails(ctx: Context, cohortId: string, batchId: string) {
  return ctx.db
    .selectFrom("message as m")
    .innerJoin("decision as d", (j) => j.on(sql<boolean>`m.ref ->> 'applicationId' = d.application_id::text`))
    .innerJoin("application as a", "a.id", "d.application_id")
    .leftJoin("person", "person.id", "m.person_id")
    .select([
      "m.id",
      "m.kind",
      "m.state",
      "m.why",
      "m.address",
      "a.diary_number as subject",
      "m.due_at as dueAt",
      "m.sent_at as sentAt",
      "m.smtp_reply as answer",
      "m.person_id as personId",
      "person.name as personName",
    ])
    .where("m.cohort_id", "=", cohortId)
    .where("d.batch_id", "=", batchId)
    .where(isSeenBy(ctx, "a.id"))
    .where("m.kind", "=", "decision-published")
    .orderBy(sql`case m.state when 'failed' then 0 when 'unknown' then 1 when 'queued' then 2 when 'sending' then 2 else 3 end`)
    .orderBy("a.diary_number")
    .limit(2000)
    .execute();
}

async function listReadings(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("letter_reading as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("person", "person.id", "r.person_id")
    .select(["r.application_id as applicationId", "r.person_id as personId", "r.fingerprint", "person.name"])
    .where("a.call_id", "=", callId)
    .execute();
}

/**
 * Every letter that publishing would send now, as it would read, with its readers and who has read it as it is; how many
 * applications still lack a decision; the last publication. For those who run the cohort. Of an application in which the
 * actor has a conflict the letter is hidden.
 */
export async function getPublication(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const me = actorId(ctx);
  const hidden = await listHidden(ctx, call.id);
  const ready = await listReadyLetters(ctx, call.id);
  const readings = Map.groupBy(await listReadings(ctx, call.id), (r) => r.applicationId);
  const letters = ready.map(({ applicationId, waitRank, intended, readers, letter, fingerprint }) => {
    const isHidden = hidden.has(applicationId);
    const read = isHidden ? [] : (readings.get(applicationId) ?? []).filter((r) => r.fingerprint === fingerprint);
    return {
      applicationId,
      waitRank: isHidden ? null : waitRank,
      intended: isHidden ? null : intended,
      readers,
      letter: isHidden ? null : letter,
      fingerprint,
      readBy: read.map((r) => r.name),
      isRead: read.some((r) => r.personId === me),
    };
  });
  const fingerprint = fingerprintOf(ready);
  const [undecided, batch, last] = [await countUndecided(ctx, call.id), await findLastBatch(ctx, call.id), await findLastApproval(ctx, call.id, fingerprint)];
  const approval = call.needs_approval ? { last: last && { name: last.name, at: last.approvedAt, isCurrent: last.fingerprint === fingerprint, isOwn: last.personId === me } } : null;
  // they are in the order of the decisions, which would tell
  letters.sort((a, b) => Number(a.letter === null) - Number(b.letter === null));
  return { call, letters, fingerprint, approval, undecided, batch, history: await listPublicationEvents(ctx, cohortId), mails: batch ? await listLetterMails(ctx, cohortId, batch.id) : [] };
}

/** One of the letters that wait, with the one before it and the one after; NotFound when it is hidden from the actor or does not wait any more. */
export async function getWaitingLetter(ctx: Context, cohortId: string, applicationId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const hidden = await listHidden(ctx, call.id);
  const shown = (await listWaiting(ctx, call.id)).filter((w) => !hidden.has(w.applicationId));
  const at = shown.findIndex((w) => w.applicationId === applicationId);
  const one = found(shown[at], "letter");
  const readers = await listReaders(ctx, [applicationId]);
  const letter = found((await composeLetters(ctx, [applicationId], readers)).get(applicationId), "letter");
  const readings = (await listReadings(ctx, call.id)).filter((r) => r.applicationId === applicationId && r.fingerprint === letter.fingerprint);
  return {
    call,
    ...one,
    letter: letter.content,
    fingerprint: letter.fingerprint,
    readers: (readers.get(applicationId) ?? []).map((r) => r.email),
    readBy: readings.map((r) => r.name),
    isRead: readings.some((r) => r.personId === actorId(ctx)),
    number: at + 1,
    of: shown.length,
    before: shown[at - 1]?.applicationId ?? null,
    after: shown[at + 1]?.applicationId ?? null,
  };
}
