import type { Db } from "#db/types.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { makePerson, testNow } from "#test/support/context.ts";

const id = () => newId({ now: testNow });

/** Issued certificates of as many people in one cohort; their ids. */
export async function makeAwards(db: Db, count: number): Promise<string[]> {
  const cohort = await makeCohort(db);
  const ruleId = id();
  const signer_title = { fi: "Ohjelmapäällikkö", sv: "Programchef", en: "Programme manager" };
  await db
    .insertInto("certificate_rule")
    .values({ id: ruleId, cohort_id: cohort.id, attendance_percent: 80, plan_accepted: true, feedback_given: true, signer_name: "Outi Salmela", signer_title, created_at: testNow })
    .execute();
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const awardId = id();
    const personId = await makePerson(db, { name: `Osallistuja Numero ${i}` });
    await db
      .insertInto("award")
      .values({
        id: awardId,
        rule_id: ruleId,
        person_id: personId,
        code: String(100_000_000_000 + i),
        state: "issued",
        language: "fi",
        content: {
          personName: `Osallistuja Numero ${i}`,
          programme: "Vaikuttavien hankintojen akatemia",
          cohort: "Kevät 2027",
          organiser: "Hankintaverkko Oy",
          organisation: "Meriharjun kaupunki",
          from: "2027-01-20",
          to: "2027-04-29",
          hours: 18,
          sessions: Array.from({ length: 6 }, (_, n) => ({ title: `Tapaaminen ${n + 1}`, day: "2027-01-20" })),
          planTitle: "Pilottisuunnitelma",
          feedbackGiven: 2,
          signerName: "Outi Salmela",
          signerTitle: signer_title.fi,
          euFunded: true,
        },
        content_hash: "",
        trace: "[]",
        issued_at: testNow,
      })
      .execute();
    ids.push(awardId);
  }
  return ids;
}
