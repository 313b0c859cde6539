import { saveAnswers } from "#domain/applications/save-answers.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { connect } from "#db/client.ts";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { multiplyData } from "#scripts/scale.ts";
import { sectionsOf } from "#scripts/seed/academy/applicant.ts";
import { chosenApplicants } from "#scripts/seed/academy/applicants-chosen.ts";
import { must } from "#scripts/seed/story.ts";
import { makeCallWithForm, startInput } from "#test/factories/drafts.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";

const day = 24 * 60 * 60_000;
/** An application and all that is its own; copies stay in the call and keep the form and the reviewers. */
export const applicationPart = {
  tables: ["person", "organisation", "application", "answer_set_version", "application_party", "application_writer", "review_assignment", "review", "score"],
  same: ["call_id", "form_version_id", "reviewer_id", "criterion_id", "assigned_by"],
};

export type Drafts = { callId: string; cohortId: string; manager: string; drafts: { applicationId: string; email: string }[] };

/** Fills a migrated database with an open call with the academy's form and so many drafts ready to be sent: one made through the commands, and its copies, each with its own organisation and writer. */
export async function makeDrafts(databaseUrl: string, count: number): Promise<Drafts> {
  const { db } = connect(databaseUrl, 2);
  const now = new Date();
  const { call, cohort } = await makeCallWithForm(db, academyForm);
  await db
    .updateTable("call")
    .set({ published_at: now, opens_at: new Date(now.getTime() - day), closes_at: new Date(now.getTime() + day), confirm_by: new Date(now.getTime() + 30 * day), reviews_per_application: 3 })
    .where("id", "=", call.id)
    .execute();
  const writer = await as(db, await makePerson(db, { name: "Aino Kallio" }), now);
  const eligibility = Object.fromEntries(academyForm.eligibility.map((q) => [q.key, q.needed]));
  const { applicationId } = must(await startApplication(writer, { ...startInput(), callId: call.id, eligibility }));
  for (const [baseVersion, [section, answers]] of sectionsOf(chosenApplicants[0]!.answers).entries()) must(await saveAnswers(writer, { applicationId, section, baseVersion, answers }));
  await db.destroy();
  await multiplyData(databaseUrl, count, { ...applicationPart, first: 1 });

  const manager = "outi.saarinen@jarjestaja.example";
  const again = connect(databaseUrl, 2).db;
  await giveRole(again, await makePerson(again, { email: manager, name: "Outi Saarinen" }), "manager", { kind: "cohort", id: cohort.id });
  const drafts = await again.selectFrom("application_writer as w").innerJoin("person", "person.id", "w.person_id").select(["w.application_id as applicationId", "person.email"]).execute();
  await again.destroy();
  return { callId: call.id, cohortId: cohort.id, manager, drafts };
}
