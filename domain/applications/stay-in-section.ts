import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { findSection } from "./answers.rules.ts";
import { mayDo } from "./application.policy.ts";
import { getOwnApplication } from "./applications.queries.ts";
import { listPresent } from "./section-presence.queries.ts";
import { markPresence } from "./section-presence.store.ts";

/**
 * Says that the actor still has a section open, and hears who else writes it now. It is no fact: nothing is recorded, and
 * after a minute it counts no more. Those who only read are told, but not shown to others.
 */
export async function stayInSection(ctx: Context, input: { applicationId: string; section: string }): Promise<{ names: string[] }> {
  const a = await getOwnApplication(ctx, input.applicationId);
  const { key } = found(findSection(a.form, input.section), "section");
  if (mayDo(a.access, a.state, "save-answers")) await markPresence(ctx.db, { application_id: a.id, section_key: key, person_id: mustBePerson(ctx).personId, seen_at: ctx.now });
  return { names: await listPresent(ctx, a.id, key) };
}
