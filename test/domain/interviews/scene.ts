import type { Db } from "#db/types.ts";
import { addSlots } from "#domain/interviews/add-slots.ts";
import { SlotsInput } from "#domain/interviews/interviews.schema.ts";
import { inviteToInterview } from "#domain/interviews/invite-to-interview.ts";
import { as } from "#test/support/context.ts";
import { addReviewer, closedCall } from "#test/domain/selection/scene.ts";

/** A closed call with a reviewer who interviews on 15 December from nine, as many slots of half an hour as asked, and all its applications invited until the 13th at four. */
export async function interviewScene(db: Db, o: { applications?: number; slots?: number } = {}) {
  const s = await closedCall(db, { applications: o.applications ?? 1 });
  const interviewerId = await addReviewer(db, s, { name: "Maija Niemi" });
  const slotsInput = (given: Partial<Record<keyof SlotsInput, unknown>> = {}) =>
    SlotsInput.parse({ day: "2026-12-15", from: "9.00", to: "18.00", minutes: 30, pause: 0, place: "Sali B", onlineUrl: "", interviewers: [interviewerId], ...given });
  const minutes = 9 * 60 + 30 * (o.slots ?? 2);
  const add = (given: Parameters<typeof slotsInput>[0]) => addSlots(s.manager, { ...slotsInput(given), cohortId: s.cohort.id });
  const made = await add({ to: `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}` });
  if (!made.ok) throw new Error(made.refusal);
  const invite = (applications: string[], bookBy = "2026-12-13T16:00") => inviteToInterview(s.manager, { cohortId: s.cohort.id, applications, bookBy });
  const invited = await invite(s.applications.map((a) => a.id));
  if (!invited.ok) throw new Error(invited.refusal);
  const rows = await db.selectFrom("interview_slot").select(["id", "starts_at"]).where("call_id", "=", s.call.id).orderBy("starts_at").execute();
  const applicants = await Promise.all(s.applications.map((a) => as(db, a.personId)));
  const standing = (applicationId: string) => db.selectFrom("interview").selectAll().where("application_id", "=", applicationId).executeTakeFirstOrThrow();
  return { ...s, interviewerId, interviewer: await as(db, interviewerId), slots: rows.map((r) => r.id), applicants, add, invite, standing };
}
