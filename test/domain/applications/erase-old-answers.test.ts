import { expect, test } from "vitest";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import { eraseOldAnswers } from "#domain/applications/erase-old-answers.ts";
import { listOldAnswers } from "#domain/applications/old-answers.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCallWithForm, makeDraft } from "#test/factories/drafts.ts";
import { smallForm } from "#test/factories/rows.ts";
import { asSystem, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const phone = { key: "phone", kind: "phone" as const, label: { fi: "Puhelin" }, help: {}, required: false, personal: true as const, keepMonths: 2 };
const file = { key: "list", kind: "file" as const, label: { fi: "Lista" }, help: {}, required: false, keepMonths: 2 };
const form: FormContent = { ...smallForm, sections: [{ ...smallForm.sections[0]!, questions: [...smallForm.sections[0]!.questions, phone, file] }] };

test("answers and files go when their months after the cohort's last day are over, from every version; the rest stays", async () => {
  const { call } = await makeCallWithForm(own.db, form); // the cohort ends on 29 April 2027
  const { applicationId, ctx } = await makeDraft(own.db, { callId: call.id });
  const save = (baseVersion: number, number: string) => saveAnswers(ctx, { applicationId, section: "need", baseVersion, answers: { goal: "Opimme", phone: number } });
  await save(0, "040 1234567");
  await save(1, "040 7654321");
  const fileId = newId({ now: testNow });
  const uploaded_by = await makePerson(own.db);
  await own.db
    .insertInto("file")
    .values({ id: fileId, stored_key: "attachments/list", name: "lista.pdf", bytes: 1, media_type: "application/pdf", sha256: "0".repeat(64), uploaded_by, created_at: testNow })
    .execute();
  await own.db
    .insertInto("attachment")
    .values({ id: newId({ now: testNow }), application_id: applicationId, question_key: "list", file_id: fileId, created_at: testNow })
    .execute();
  const removed: string[] = [];
  const storage = { put: () => Promise.resolve(), get: () => Promise.resolve(new Uint8Array()), remove: (key: string) => Promise.resolve(void removed.push(key)) };

  await eraseOldAnswers(asSystem(own.db, new Date("2027-06-28T12:00:00Z")), storage);
  expect(await getAnswers(ctx, applicationId, 2)).toEqual({ goal: "Opimme", phone: "040 7654321" });
  const after = asSystem(own.db, new Date("2027-06-30T12:00:00Z"));
  await eraseOldAnswers(after, storage);
  expect([await getAnswers(ctx, applicationId, 1), await getAnswers(ctx, applicationId, 2)]).toEqual([{ goal: "Opimme" }, { goal: "Opimme" }]);
  expect(removed).toEqual(["attachments/list"]);
  expect(await own.db.selectFrom("file").select("id").where("id", "=", fileId).execute()).toEqual([]);
  await eraseOldAnswers(after, storage);
  expect((await factsAbout(own.db, { applicationId })).filter((f) => f === "application.answers-erased")).toHaveLength(1);
  expect(await listOldAnswers(after)).toEqual([]);
});
