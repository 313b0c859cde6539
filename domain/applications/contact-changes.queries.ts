import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Contacts } from "./applications.schema.ts";

const changes = (ctx: Context) =>
  ctx.db
    .selectFrom("contact_change as c")
    .innerJoin("application_party as p", "p.id", "c.party_id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("person as asker", "asker.id", "c.asked_by")
    .select(["c.id", "c.application_id as applicationId", "c.party_id as partyId", "o.name as organisationName", "c.content", "c.why", "c.asked_at as askedAt", "c.answer", "c.reason"])
    .select(["asker.id as askerId", "asker.name as askedBy", "asker.email as askerAddress"]);

type Row = Awaited<ReturnType<ReturnType<typeof changes>["executeTakeFirstOrThrow"]>>;
const shape = ({ content, ...row }: Row) => ({ ...row, contacts: Contacts.parse(content) });
type ContactChange = ReturnType<typeof shape>;

/** What was asked to change in the contacts of an application, the newest first; at most 50. Unscoped: ask for access first. */
export async function listContactChanges(ctx: Context, applicationId: string): Promise<ContactChange[]> {
  const rows = await changes(ctx).where("c.application_id", "=", applicationId).orderBy("c.asked_at", "desc").orderBy("c.id", "desc").limit(50).execute();
  return rows.map(shape);
}

/** One of an application's; NotFound when it is another's. Unscoped. */
export async function getContactChange(ctx: Context, applicationId: string, changeId: string): Promise<ContactChange> {
  return shape(found(await changes(ctx).where("c.id", "=", changeId).where("c.application_id", "=", applicationId).executeTakeFirst(), "contact change"));
}
