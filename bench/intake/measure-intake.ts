import { randomBytes } from "node:crypto";
import type { BenchDatabase } from "../support/database.ts";
import { measureTable, type Tables } from "./application-table.ts";
import { makeDrafts } from "./drafts.ts";
import { measureLastMinute, type LastMinute } from "./last-minute.ts";
import { measureAssignment, type Assigning } from "./review-assignment.ts";

export type IntakeResult = Tables & { lastMinute: LastMinute; assignment: Assigning };

/** A call with a thousand applicants: its last minute, its reviewers, and the table of what came in. */
export async function measureIntake(database: BenchDatabase, say: (line: string) => void): Promise<IntakeResult> {
  const assignment = measureAssignment();
  const env = { KOHORTTI_SECRET: randomBytes(32).toString("hex"), KOHORTTI_DATA: database.folder, DATABASE_URL: await database.copyAs("intake") };
  const drafts = await makeDrafts(env.DATABASE_URL, 1_005);
  say("intake: a thousand applicants send in the last minute of a call, then as many to the floor; takes two minutes and a half");
  const lastMinute = await measureLastMinute({ ...env, TRUST_REQUEST_START: "1" }, drafts, await database.copyAs("intake_floor"));
  say(`intake: p99 ${Math.round(lastMinute.ours.p99)} ms, floor ${Math.round(lastMinute.floor.p99)} ms`);
  return { assignment, lastMinute, ...(await measureTable(database, env, drafts)) };
}
