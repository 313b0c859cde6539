// Rounds of self-assessment and the people who answer them, for tests.
import type { Db } from "#db/types.ts";
import { addRound } from "#domain/assessment/add-round.ts";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeTeam } from "#test/factories/rows.ts";
import { asSystem, makePerson, testNow } from "#test/support/context.ts";

/** A team of so many people, its writer the first. */
export async function makeTeamOf(db: Db, people: number, o: { callId: string; cohortId: string }): Promise<{ id: string; name: string; people: string[]; organisationId: string }> {
  const team = await makeTeam(db, o);
  const members = [team.personId];
  while (members.length < people) {
    const personId = await makePerson(db);
    await db
      .insertInto("team_member")
      .values({ id: newId({ now: testNow }), team_id: team.id, person_id: personId, organisation_id: team.organisationId, joined_at: testNow })
      .execute();
    members.push(personId);
  }
  return { id: team.id, name: team.name, people: members, organisationId: team.organisationId };
}

/** A starting level that is open from 11.1.2027 09.00 to 19.1.2027 16.00. */
export const makeRound = (db: Db, cohortId: string): Promise<string> =>
  addRound(asSystem(db), { cohortId, point: "T0", opensAt: new Date("2027-01-11T07:00:00Z"), closesAt: new Date("2027-01-19T14:00:00Z"), statementSet: currentSet.key });
