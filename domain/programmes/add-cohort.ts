import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { cohortCreated } from "./programmes.events.ts";
import type { NewCohort } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** Adds a draft cohort with the programme's next edition number, and its phases. Part of making an edition, which asks for the right to. */
export async function addCohort(ctx: Context, c: NewCohort): Promise<{ cohortId: string; edition: number }> {
  const programme = found(await store.lockProgramme(ctx.db, c.programmeId), "programme");
  const edition = (await store.lastEdition(ctx.db, c.programmeId)) + 1;
  const cohortId = newId(ctx);
  await store.insertCohort(
    ctx.db,
    {
      id: cohortId,
      programme_id: c.programmeId,
      slug: `${programme.slug}-${edition}`,
      edition,
      name: c.name,
      state: "draft",
      zone: c.zone,
      languages: c.languages,
      capacity: c.capacity,
      starts_on: c.startsOn,
      ends_on: c.endsOn,
      quiet_from: c.quietFrom,
      quiet_to: c.quietTo,
      cloned_from: c.clonedFrom,
      created_at: ctx.now,
    },
    c.phases.map((p, position) => ({ id: newId(ctx), cohort_id: cohortId, kind: p.kind, name: p.name, starts_on: p.startsOn, ends_on: p.endsOn, position })),
  );
  await record(ctx, cohortCreated, { programmeId: c.programmeId, cohortId });
  return { cohortId, edition };
}
