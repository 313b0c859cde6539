import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { AskedParty, Contacts } from "./applications.schema.ts";

const changes = (ctx: Context) =>
  ctx.db
    .selectFrom("requested_change as c")
    .leftJoin("application_party as p", "p.id", "c.party_id")
    .leftJoin("organisation as o", "o.id", "p.organisation_id")
    // an organisation that the register knows goes by the name that it has there, as it will when it comes
    .leftJoin("organisation as known", (j) => j.on(sql<boolean>`known.business_id = c.content ->> 'businessId'`))
    .innerJoin("person as asker", "asker.id", "c.asked_by")
    .select(["c.id", "c.application_id as applicationId", "c.kind", "c.party_id as partyId", "c.content", "c.why", "c.asked_at as askedAt"])
    .select((eb) => eb.fn.coalesce("o.name", "known.name").as("partyName"))
    .select(["c.answer", "c.answered_at as answeredAt", "c.reason", "asker.id as askerId", "asker.name as askedBy", "asker.email as askerAddress", "asker.erased_at as askerErasedAt"]);

type Row = Awaited<ReturnType<ReturnType<typeof changes>["executeTakeFirstOrThrow"]>>;
/** `addition` is the organisation that shall become a party; `contacts` are those asked for, which a removal has none of. */
const shape = ({ content, partyName, ...row }: Row) => {
  const addition = row.kind === "addition" ? AskedParty.parse(content) : null;
  return { ...row, organisationName: partyName ?? addition?.name ?? "", addition, contacts: row.kind === "removal" ? null : Contacts.parse(content) };
};
export type RequestedChange = ReturnType<typeof shape>;

/** What was asked to change in the parties of an application, the newest first; at most 50. Unscoped: ask for access first. */
export async function listRequestedChanges(ctx: Context, applicationId: string): Promise<RequestedChange[]> {
  const rows = await changes(ctx).where("c.application_id", "=", applicationId).orderBy("c.asked_at", "desc").orderBy("c.id", "desc").limit(50).execute();
  return rows.map(shape);
}

/** One of an application's; NotFound when it is another's. Unscoped. */
export async function getRequestedChange(ctx: Context, applicationId: string, changeId: string): Promise<RequestedChange> {
  return shape(found(await changes(ctx).where("c.id", "=", changeId).where("c.application_id", "=", applicationId).executeTakeFirst(), "requested change"));
}
