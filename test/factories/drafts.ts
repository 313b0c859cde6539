// Drafts made through the command, as an applicant makes them.
import { startApplication } from "#domain/applications/start-application.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Db } from "#db/types.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Context } from "#domain/shared/context.ts";
import { businessId, makeCall, smallForm } from "#test/factories/rows.ts";
import { as, makePerson, testNow } from "#test/support/context.ts";

let counter = 500;

/** The small form with a question of each remaining kind and a file. */
export const wideForm: FormContent = {
  ...smallForm,
  sections: [
    ...smallForm.sections,
    {
      key: "more",
      title: { fi: "Lisää" },
      lead: {},
      questions: [
        { key: "name", kind: "short", label: { fi: "Nimi" }, help: {}, required: false },
        {
          key: "theme",
          kind: "one",
          label: { fi: "Teema" },
          help: {},
          required: false,
          options: [
            { value: "a", label: { fi: "Työllistäminen" } },
            { value: "b", label: { fi: "Hankintaketjut" } },
          ],
        },
        { key: "needs", kind: "many", label: { fi: "Tarpeet" }, help: {}, required: false, options: [{ value: "x", label: { fi: "Koulutus" } }] },
        { key: "when", kind: "date", label: { fi: "Milloin" }, help: {}, required: false },
        { key: "plan", kind: "file", label: { fi: "Suunnitelma" }, help: {}, required: false },
      ],
    },
  ],
};

/** A call with that form instead of the small one. */
export async function makeCallWithForm(db: Db, form: FormContent) {
  const made = await makeCall(db);
  const id = newId({ now: testNow });
  await db.insertInto("form_version").values({ id, content: form, created_at: testNow }).execute();
  await db.updateTable("call").set({ form_version_id: id }).where("id", "=", made.call.id).execute();
  return made;
}

export const startInput = (n = (counter += 1)) => ({
  businessId: businessId(n),
  name: `Hakijakunta ${n}`,
  kind: "municipality" as const,
  regionCode: "01" as const,
  language: "fi" as const,
  contactPhone: "",
  eligibility: { public: "yes" as const },
});

/** A draft of a new organisation in a call, with its first writer's context. */
export async function makeDraft(db: Db, given: { callId?: string; ctx?: Context } = {}) {
  const callId = given.callId ?? (await makeCall(db)).call.id;
  const ctx = given.ctx ?? (await as(db, await makePerson(db, { name: "Aino Kallio" })));
  const started = await startApplication(ctx, { ...startInput(), callId });
  if (!started.ok) throw new Error(started.refusal);
  return { applicationId: started.value.applicationId, callId, ctx };
}
