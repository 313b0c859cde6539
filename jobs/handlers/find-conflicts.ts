import { inTransaction } from "#db/transaction.ts";
import { changeAnswered } from "#domain/applications/applications.events.ts";
import { noteConflictsOfInterviewers } from "#domain/interviews/note-conflicts.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { getCase } from "#domain/selection/cases.queries.ts";
import { defineJob } from "../define-job.ts";

/** A sent application may have other parties or contacts: somebody who reviews it or interviews its applicants may stand too near now. */
export default defineJob({
  name: "find-conflicts",
  on: changeAnswered,
  async run({ applicationId }, ctx) {
    await findConflictsAnew(ctx, { applicationId });
    const { call_id } = await getCase(ctx, applicationId);
    await inTransaction(ctx, (tx) => noteConflictsOfInterviewers(tx, call_id));
  },
});
