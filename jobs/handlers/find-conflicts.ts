import { applicationSubmitted, changeAnswered } from "#domain/applications/applications.events.ts";
import { findConflictsOfInterviewers } from "#domain/interviews/note-conflicts.ts";
import { roleGranted } from "#domain/people/people.events.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { findConflictsOfManager } from "#domain/selection/find-conflicts-of-manager.ts";
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
export const findConflictsAmongInterviewers = defineJob({
  name: "find-conflicts-of-interviewers",
  on: changeAnswered,
  run: ({ applicationId }, ctx) => findConflictsOfInterviewers(ctx, { applicationId }),
});
