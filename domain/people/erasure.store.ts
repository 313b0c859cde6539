import type { Db } from "#db/types.ts";

/** The roles that somebody holds now. */
export async function listOwnGrants(db: Db, personId: string) {
  return db.selectFrom("role_grant").select("role").where("person_id", "=", personId).where("ended_at", "is", null).execute();
}

/** The organisations that have this contact and other members. */
export async function listSharedContacts(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_membership as own")
    .select("own.organisation_id as id")
    .where("own.person_id", "=", personId)
    .where("own.role", "=", "contact")
    .where("own.to_at", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("organisation_membership as other")
          .select("other.id")
          .whereRef("other.organisation_id", "=", "own.organisation_id")
          .whereRef("other.person_id", "<>", "own.person_id")
          .where("other.to_at", "is", null),
      ),
    )
    .orderBy("own.organisation_id") // two who leave together take the locks in one order
    .execute();
  return rows.map((r) => r.id);
}

export async function endGrants(db: Db, personId: string, at: Date): Promise<string[]> {
  const rows = await db.updateTable("role_grant").set({ ended_at: at }).where("person_id", "=", personId).where("ended_at", "is", null).returning("id").execute();
  return rows.map((r) => r.id);
}

export async function endMemberships(db: Db, personId: string, at: Date): Promise<{ membershipId: string; organisationId: string }[]> {
  return db
    .updateTable("organisation_membership")
    .set({ to_at: at })
    .where("person_id", "=", personId)
    .where("to_at", "is", null)
    .returning(["id as membershipId", "organisation_id as organisationId"])
    .execute();
}

/** Takes away what tells who a person is and how they sign in. The new address is one that no mail can reach (RFC 2606). */
export async function forgetPerson(db: Db, { id, email, at }: { id: string; email: string; at: Date }): Promise<void> {
  await db.deleteFrom("sign_in_session").where("user_id", "=", id).execute();
  await db.deleteFrom("sign_in_account").where("user_id", "=", id).execute();
  await db.deleteFrom("sign_in_request").where("email", "=", email).execute();
  await db.deleteFrom("verification").where("identifier", "=", `sign-in-otp-${email}`).execute();
  await db
    .updateTable("person")
    .set({ name: "N. N.", email: `${id}@erased.invalid`, email_verified: false, image: null, phone: null, language: null, erased_at: at, updated_at: at })
    .where("id", "=", id)
    .execute();
}
