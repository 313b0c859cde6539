import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertTeam(db: Db, team: Insertable<DB["team"]>, organisationIds: string[]): Promise<void> {
  await db.insertInto("team").values(team).execute();
  await db
    .insertInto("team_organisation")
    .values(organisationIds.map((organisation_id, i) => ({ team_id: team.id, organisation_id, position: i + 1 })))
    .execute();
}

export async function insertMember(db: Db, row: Insertable<DB["team_member"]>): Promise<void> {
  await db.insertInto("team_member").values(row).execute();
}

export async function lockTeam(db: Db, teamId: string): Promise<void> {
  await db.selectFrom("team").select("id").where("id", "=", teamId).forUpdate().execute();
}

export async function endMember(db: Db, membershipId: string, at: Date): Promise<void> {
  await db.updateTable("team_member").set({ left_at: at }).where("id", "=", membershipId).execute();
}

/** Ends a membership while the team has other members; false when this is the last, or has ended. The team must be locked. */
export async function endMemberUnlessLast(db: Db, { teamId, membershipId, at }: { teamId: string; membershipId: string; at: Date }): Promise<boolean> {
  const ended = await db
    .updateTable("team_member")
    .set({ left_at: at })
    .where("id", "=", membershipId)
    .where("left_at", "is", null)
    .where((eb) => eb.exists(eb.selectFrom("team_member as other").select("other.id").where("other.team_id", "=", teamId).where("other.id", "<>", membershipId).where("other.left_at", "is", null)))
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Takes the team of an application, and its members, out of the cohort. */
export async function endTeam(db: Db, applicationId: string, at: Date): Promise<void> {
  const team = await db.updateTable("team").set({ left_at: at }).where("application_id", "=", applicationId).where("left_at", "is", null).returning("id").executeTakeFirst();
  if (team) await db.updateTable("team_member").set({ left_at: at }).where("team_id", "=", team.id).where("left_at", "is", null).execute();
}
