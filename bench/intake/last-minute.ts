import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { paths } from "#app/paths.ts";
import { connect } from "#db/client.ts";
import { startChild, type Child } from "../support/children.ts";
import { percentile } from "../support/numbers.ts";
import { startListening, startWeb, type Started } from "../support/servers.ts";
import { signIn } from "../support/sign-in.ts";
import { arrivals } from "./arrivals.ts";
import type { Answer, Sending } from "./crowd.ts";
import type { Drafts } from "./drafts.ts";

const count = 1_000;
const late = 5;

type Times = { p50: number; p95: number; p99: number };
export type LastMinute = {
  ours: Times;
  floor: Times;
  sent: number;
  /** sent in time and not in the database, or without an answer */
  lost: number;
  /** sent in time and refused as late */
  refusedInTime: number;
  /** sent after the deadline */
  late: number;
  /** of these, taken */
  takenLate: number;
  /** diary numbers that are missing or there twice */
  wrongNumbers: number;
};

/** A thousand people send their applications to one web process in the last minute of a call, a few more just after it; then as many, in the same way, to the floor. */
export async function measureLastMinute(env: Record<string, string>, drafts: Drafts, floorUrl: string): Promise<LastMinute> {
  const { db } = connect(env.DATABASE_URL!, 2);
  const children: Child[] = [];
  const started: Started = (child) => (children.push(child), child);
  try {
    const cookies = await signIn(
      env.DATABASE_URL!,
      env.KOHORTTI_SECRET!,
      drafts.drafts.map((d) => d.email),
    );
    const crowd = started(startChild(fileURLToPath(import.meta.resolve("./crowd.ts"))));
    const sendTo = async (origin: string, from: Drafts["drafts"], deadline: number) => {
      const offsets = [...arrivals(count).map((before) => -before), ...Array.from({ length: from.length - count }, (_, i) => 20 + 100 * i)];
      const sendings = from.map((d, i): Sending => ({ url: `${origin}${paths.applicationCheck(d.applicationId)}`, cookie: cookies.get(d.email)!, at: deadline + offsets[i]! }));
      return crowd.ask<Answer[]>(sendings);
    };

    const web = await startWeb(started, env);
    const deadline = Math.ceil(Date.now() / 1000) * 1000 + 62_000;
    await db
      .updateTable("call")
      .set({ closes_at: new Date(deadline) })
      .where("id", "=", drafts.callId)
      .execute();
    const answers = await sendTo(web.origin, drafts.drafts.slice(0, count + late), deadline);
    await web.child.end();
    const floor = await startListening(started, fileURLToPath(import.meta.resolve("./floor.ts")), { DATABASE_URL: floorUrl });
    const floorAnswers = await sendTo(floor.origin, drafts.drafts.slice(0, count), Date.now() + 61_000);
    await sleep(100);

    const rows = await db.selectFrom("application").select(["id", "diary_number as number"]).where("state", "=", "submitted").execute();
    const sentIds = new Set(rows.map((r) => r.id));
    const numbers = new Set(rows.map((r) => Number(r.number!.slice(-4))));
    const sent = answers.map((answer, i) => ({ ...answer, isThere: sentIds.has(drafts.drafts[i]!.applicationId) }));
    const isTaken = (a: (typeof sent)[number]) => a.status === 303 && a.location.endsWith("/receipt") && a.isThere;
    // by the moment at which it really left: on a busy machine the last ones leave a little after they were meant to
    const inTime = sent.filter((a) => a.sentAt <= deadline);
    return {
      ours: timesOf(inTime),
      floor: timesOf(floorAnswers),
      sent: inTime.length,
      lost: inTime.filter((a) => a.status !== 409 && !isTaken(a)).length,
      refusedInTime: inTime.filter((a) => a.status === 409).length,
      late: sent.length - inTime.length,
      takenLate: sent.filter((a) => a.sentAt > deadline && a.isThere).length,
      wrongNumbers: Array.from({ length: rows.length }, (_, i) => i + 1).filter((n) => !numbers.has(n)).length,
    };
  } finally {
    for (const child of children.reverse()) await child.end();
    await db.destroy();
  }
}

function timesOf(answers: Answer[]): Times {
  const all = answers.map((a) => a.milliseconds);
  return { p50: percentile(all, 0.5), p95: percentile(all, 0.95), p99: percentile(all, 0.99) };
}
