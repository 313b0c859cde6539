// Rows for tests that need a thing to exist which is not what they test. What a test is about goes through its command.
import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";
import { newId } from "#domain/shared/ids.ts";
import { makePerson, testNow } from "#test/support/context.ts";

const id = () => newId({ now: testNow });
let counter = 0;
const next = () => (counter += 1);
const text = (fi: string) => ({ fi, sv: `${fi} (sv)`, en: `${fi} (en)` });

/** A valid Finnish business id made from a number. */
export function businessId(n: number): string {
  const weights = [7, 9, 10, 5, 8, 4, 2];
  for (let body = 9_000_000 + n * 7; ; body += 1) {
    const digits = String(body);
    const rest = weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11;
    if (rest !== 1) return `${digits}-${rest === 0 ? 0 : 11 - rest}`;
  }
}

export async function makeOrganisation(db: Db, given: Partial<Insertable<DB["organisation"]>> = {}) {
  const n = next();
  const row = { id: id(), business_id: businessId(n), name: `Kunta ${n}`, kind: "municipality" as const, region_code: "01", created_at: testNow, ...given };
  await db.insertInto("organisation").values(row).execute();
  return row;
}

/** An organiser, a published programme and a published cohort of six places that starts on 20.1.2027. */
export async function makeCohort(db: Db, given: Partial<Insertable<DB["cohort"]>> = {}) {
  const n = next();
  const organiserId = id();
  const programmeId = id();
  await db
    .insertInto("organiser")
    .values({ id: organiserId, slug: `organiser-${n}`, name: `Järjestäjä ${n} Oy`, contact_name: "Outi Salmela", contact_email: `outi-${n}@example.org`, created_at: testNow })
    .execute();
  await db
    .insertInto("programme")
    .values({
      id: programmeId,
      organiser_id: organiserId,
      slug: `programme-${n}`,
      kind: "academy",
      name: text(`Ohjelma ${n}`),
      summary: text("Tiivistelmä"),
      purpose: text("Tarkoitus"),
      audience: text("Kunnat"),
      languages: ["fi", "sv", "en"],
      published_at: testNow,
      created_at: testNow,
    })
    .execute();
  const row = {
    id: id(),
    programme_id: programmeId,
    slug: `cohort-${n}`,
    edition: 1,
    name: text(`Kohortti ${n}`),
    state: "published" as const,
    languages: ["fi", "sv", "en"],
    capacity: 6,
    starts_on: "2027-01-20",
    ends_on: "2027-04-29",
    created_at: testNow,
    ...given,
  };
  await db.insertInto("cohort").values(row).execute();
  return { ...row, organiserId, programmeId };
}

export const smallForm = {
  eligibility: [{ key: "public", question: text("Onko organisaatio hankintayksikkö?"), needed: "yes" as const, otherwise: text("Tutustu avoimiin aineistoihin.") }],
  sections: [
    {
      key: "need",
      title: text("Tarve"),
      lead: {},
      questions: [
        { key: "goal", kind: "long" as const, label: text("Mitä haluatte oppia?"), help: {}, required: true, maxWords: 50 },
        { key: "budget", kind: "number" as const, label: text("Hankintojen arvo"), help: {}, required: false, min: 0 },
      ],
    },
    { key: "commitment", title: text("Sitoutuminen"), lead: {}, questions: [{ key: "promise", kind: "declaration" as const, label: text("Johto on sitoutunut"), help: {}, required: true }] },
  ],
};

/** A cohort with a published call that is open at testNow (2.11.–11.12.2026 16.00) and two criteria. */
export async function makeCall(db: Db, given: Partial<Insertable<DB["call"]>> = {}, cohortGiven: Partial<Insertable<DB["cohort"]>> = {}) {
  const cohort = await makeCohort(db, cohortGiven);
  const formId = id();
  await db.insertInto("form_version").values({ id: formId, content: smallForm, created_at: testNow }).execute();
  const row = {
    id: id(),
    cohort_id: cohort.id,
    form_version_id: formId,
    published_at: testNow,
    opens_at: new Date("2026-11-02T07:00:00Z"),
    closes_at: new Date("2026-12-11T14:00:00Z"),
    decisions_on: "2026-12-18",
    confirm_by: new Date("2027-01-08T14:00:00Z"),
    reviews_due_at: new Date("2026-12-16T14:00:00Z"),
    decision_profile: "notice" as const,
    intro: text("Hae mukaan"),
    needed: text("Y-tunnus"),
    created_at: testNow,
    ...given,
  };
  await db.insertInto("call").values(row).execute();
  const criteria = [
    { id: id(), call_id: row.id, key: "strategy", kind: "weighted" as const, weight: 60, position: 1 },
    { id: id(), call_id: row.id, key: "need", kind: "weighted" as const, weight: 40, position: 2 },
  ];
  for (const c of criteria)
    await db
      .insertInto("criterion")
      .values({ ...c, name: text(c.key), help: text("Ohje"), anchors: JSON.stringify([0, 1, 2, 3, 4, 5].map((n) => text(`Taso ${n}`))) })
      .execute();
  return { cohort, call: row, criteria };
}

/** A submitted application of one organisation, with its writer (who may submit). */
export async function makeApplication(db: Db, callId: string, given: Partial<Insertable<DB["application"]>> & { organisationId?: string; personId?: string } = {}) {
  const { organisationId = (await makeOrganisation(db)).id, personId = await makePerson(db), ...fields } = given;
  const n = next();
  const call = await db.selectFrom("call").selectAll().where("id", "=", callId).executeTakeFirstOrThrow();
  const row = {
    id: id(),
    call_id: callId,
    form_version_id: call.form_version_id,
    language: "fi" as const,
    state: "submitted" as const,
    eligibility: { public: "yes" },
    version: 1,
    diary_number: `KOH-2026-9${String(n).padStart(4, "0")}`,
    submitted_version: 1,
    submitted_at: testNow,
    submitted_by: personId,
    created_by: personId,
    created_at: testNow,
    saved_at: testNow,
    ...fields,
  };
  await db.insertInto("application").values(row).execute();
  await db
    .insertInto("answer_set_version")
    .values({
      id: id(),
      application_id: row.id,
      version: 1,
      base_version: 0,
      answers: { goal: "Opimme", budget: "1000", promise: "on" },
      changed: ["goal", "budget", "promise"],
      author_id: personId,
      created_at: testNow,
    })
    .execute();
  await db
    .insertInto("application_party")
    .values({ id: id(), application_id: row.id, organisation_id: organisationId, role: "lead", position: 1, contact_name: "Ville Niemi", contact_email: "ville@example.org", created_at: testNow })
    .execute();
  await db.insertInto("application_writer").values({ id: id(), application_id: row.id, person_id: personId, access: "submit", created_at: testNow }).execute();
  return { ...row, organisationId, personId };
}

/** A team with a confirmed seat and one member (the application's writer). */
export async function makeTeam(db: Db, o: { callId: string; cohortId: string; organisationId?: string; personId?: string; name?: string }) {
  const application = await makeApplication(db, o.callId, { state: "decided", organisationId: o.organisationId, personId: o.personId });
  const team = { id: id(), cohort_id: o.cohortId, application_id: application.id, name: o.name ?? `Tiimi ${next()}`, created_at: testNow };
  await db.insertInto("seat").values({ id: id(), cohort_id: o.cohortId, application_id: application.id, state: "confirmed", answered_at: testNow }).execute();
  await db.insertInto("team").values(team).execute();
  await db.insertInto("team_organisation").values({ team_id: team.id, organisation_id: application.organisationId, position: 1 }).execute();
  await db.insertInto("team_member").values({ id: id(), team_id: team.id, person_id: application.personId, organisation_id: application.organisationId, joined_at: testNow }).execute();
  return { ...team, personId: application.personId, organisationId: application.organisationId, applicationId: application.id };
}

/** A pilot plan assignment of two fields, due on 19.2.2027 16.00, and its feedback round of two reviews a work. */
export async function makeAssignment(db: Db, cohortId: string) {
  const assignmentId = id();
  const roundId = id();
  const template = {
    blocks: [
      { key: "goal", title: text("Tavoite"), help: {}, fields: [{ key: "goal", label: text("Tavoite"), help: {}, kind: "long", required: true }] },
      { key: "risks", title: text("Riskit"), help: {}, fields: [{ key: "risks", label: text("Riskit"), help: {}, kind: "long", required: false }] },
      {
        key: "steps",
        title: text("Virstanpylväät"),
        help: {},
        fields: [
          {
            key: "milestones",
            label: text("Virstanpylväät"),
            help: {},
            kind: "table",
            required: false,
            columns: [
              { key: "what", label: text("Mitä"), kind: "text" },
              { key: "due", label: text("Mihin mennessä"), kind: "date" },
            ],
          },
        ],
      },
    ],
  };
  await db
    .insertInto("assignment")
    .values({
      id: assignmentId,
      cohort_id: cohortId,
      kind: "pilot_plan",
      title: text("Pilottisuunnitelma"),
      template,
      opens_at: new Date("2027-01-20T07:00:00Z"),
      due_at: new Date("2027-02-19T14:00:00Z"),
      final_due_at: new Date("2027-04-16T13:00:00Z"),
      created_at: testNow,
    })
    .execute();
  await db
    .insertInto("feedback_round")
    .values({ id: roundId, assignment_id: assignmentId, per_work: 2, allocates_at: new Date("2027-02-22T07:00:00Z"), due_at: new Date("2027-03-12T14:00:00Z"), created_at: testNow })
    .execute();
  return { assignmentId, roundId };
}

/** A session of three hours; published unless told otherwise. */
export async function makeSession(db: Db, cohortId: string, given: { number?: number; startsAt?: Date; state?: "draft" | "published" | "cancelled"; heldAt?: Date } = {}) {
  const sessionId = id();
  const startsAt = given.startsAt ?? new Date("2027-01-20T07:00:00Z");
  const state = given.state ?? "published";
  await db
    .insertInto("session")
    .values({
      id: sessionId,
      cohort_id: cohortId,
      number: given.number ?? next(),
      title: text("Avaus"),
      goal: text("Tavoite"),
      state,
      published_at: state === "draft" ? null : testNow,
      cancelled_at: state === "cancelled" ? testNow : null,
      held_at: given.heldAt ?? null,
      created_at: testNow,
    })
    .execute();
  await db
    .insertInto("session_revision")
    .values({
      session_id: sessionId,
      revision: 1,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 3 * 60 * 60_000),
      mode: "online",
      venue: "",
      address: "",
      online_url: "https://meet.example/1",
      sequence: 0,
      dtstamp: testNow,
      created_at: testNow,
    })
    .execute();
  return { id: sessionId, startsAt };
}
