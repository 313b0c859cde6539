import { inTransaction } from "#db/transaction.ts";
import { applicationSubmitted, changeAnswered } from "#domain/applications/applications.events.ts";
import { noteConflictsOfInterviewers } from "#domain/interviews/note-conflicts.ts";
import { roleGranted } from "#domain/people/people.events.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { findConflictsOfManager } from "#domain/selection/find-conflicts-of-manager.ts";
import { getCase } from "#domain/selection/cases.queries.ts";
import { lockCohort } from "#domain/selection/seats.store.ts";
import { defineEvent } from "#domain/shared/events.ts";
import * as z from "zod";
import { defineJob } from "../define-job.ts";

/** An application was sent, or has other parties or contacts: somebody who reviews or decides it may stand too near. */
export const findConflicts = defineJob({
  name: "find-conflicts",
  on: [applicationSubmitted, changeAnswered].map((kind) => defineEvent(kind.name, z.object({ applicationId: z.uuid() }))),
  run: ({ applicationId }, ctx) => findConflictsAnew(ctx, { applicationId }),
});

/** Somebody runs a cohort now: applications may be there that they stand too near to. */
export const findConflictsOfNewManager = defineJob({ name: "find-conflicts-of-manager", on: roleGranted, run: ({ grantId }, ctx) => findConflictsOfManager(ctx, { grantId }) });

/** So may somebody who interviews its applicants. */
export const findConflictsOfInterviewers = defineJob({
  name: "find-conflicts-of-interviewers",
  on: changeAnswered,
  async run({ applicationId }, ctx) {
    const { call_id, cohort_id } = await getCase(ctx, applicationId);
    await inTransaction(ctx, async (tx) => {
      await lockCohort(tx.db, cohort_id);
      await noteConflictsOfInterviewers(tx, call_id);
    });
  },
});
