import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { listParties } from "./cases.queries.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { mustRunCohortOfCase } from "./substitutes.queries.ts";

/** Conflicts that the register shows in an application, set aside or not, by name; unscoped. At most 100. */
export async function listFoundConflicts(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("conflict as c")
    .innerJoin("person", "person.id", "c.person_id")
    .leftJoin("conflict_set_aside as s", (j) => j.onRef("s.conflict_id", "=", "c.id").on("s.taken_back_at", "is", null))
    .leftJoin("person as by", "by.id", "s.set_aside_by")
    .select(["c.id", "c.kind", "c.created_at as foundAt", "person.id as personId", "person.name", "s.reason", "s.set_aside_at as setAsideAt", "by.name as by"])
    .where("c.application_id", "=", applicationId)
    .where("c.source", "=", "found")
    .$narrowType<{ kind: ConflictKind }>() // what was found is of a kind, set aside or not
    .orderBy("person.name")
    .limit(100)
    .execute();
}

/** What was ever set aside in an application, each with whose conflict it was and why; unscoped. */
export async function listSetAside(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("conflict_set_aside as s")
    .innerJoin("conflict as c", "c.id", "s.conflict_id")
    .innerJoin("person", "person.id", "c.person_id")
    .select(["s.id", "s.reason", "person.name"])
    .where("c.application_id", "=", applicationId)
    .orderBy("s.set_aside_at")
    .limit(500)
    .execute();
}

/**
 * A found conflict for those who may say that the register is mistaken: they run the cohort, and have no conflict in the
 * case. NotFound for one that was declared, is another application's, or is the actor's own.
 */
export async function getFoundConflict(ctx: Context, applicationId: string, conflictId: string) {
  const me = mustBePerson(ctx);
  const one = await mustRunCohortOfCase(ctx, applicationId);
  const conflict = found(
    (await listFoundConflicts(ctx, applicationId)).find((c) => c.id === conflictId),
    "conflict",
  );
  if (conflict.personId === me.personId) throw new NotFound("conflict");
  return { one, conflict };
}

/** What the pages that set a conflict aside, or let it hold again, show; NotFound when the application is another cohort's. */
export async function getFoundConflictOf(ctx: Context, cohortId: string, applicationId: string, conflictId: string) {
  const { one, conflict } = await getFoundConflict(ctx, applicationId, conflictId);
  if (one.cohort_id !== cohortId) throw new NotFound("application");
  return { one, conflict, names: (await listParties(ctx, applicationId)).map((p) => p.name) };
}
