import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { applicationsZip } from "#app/selection/applications-zip.server.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCallWithForm, wideForm } from "#test/factories/drafts.ts";
import { makeApplication } from "#test/factories/rows.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { filesOfZip } from "#test/support/zip.ts";
import { diskStorage } from "../../storage.server.ts";

const own = ownDatabase();
const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-zip-")));

/** A manager, and a sent application with that file in the storage (or, without content, lost from it). */
async function scene(name: string, content: Buffer | null) {
  const { call, cohort } = await makeCallWithForm(own.db, wideForm);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const a = await makeApplication(own.db, call.id, { diary_number: "../KOH/1" });
  const [id, key] = [newId({ now: testNow }), `attachments/${a.id}`];
  if (content) await storage.put(key, content, "application/pdf");
  const sha256 = createHash("sha256").update("").digest("hex");
  await own.db.insertInto("file").values({ id, stored_key: key, name, bytes: 5, media_type: "application/pdf", sha256, uploaded_by: a.personId, created_at: testNow }).execute();
  await own.db
    .insertInto("attachment")
    .values({ id: newId({ now: testNow }), application_id: a.id, question_key: "plan", file_id: id, created_at: testNow })
    .execute();
  return { ctx: await as(own.db, managerId), of: { cohortId: cohort.id, copy: "whole" as const, applications: [{ id: a.id, diaryNumber: a.diary_number! }], storage } };
}

test("the attachment is there byte for byte, and no name leads out of its folder", async () => {
  const content = Buffer.from("%PDF-1.7 sisältö\u0000\u0001");
  const { ctx, of } = await scene("../../suunnitelma.pdf", content);
  const files = filesOfZip(await buffer(applicationsZip(ctx, of)));
  expect([...files.keys()]).toEqual(["__KOH_1/__KOH_1.pdf", "__KOH_1/plan __.._suunnitelma.pdf"]);
  expect(files.get("__KOH_1/plan __.._suunnitelma.pdf")).toEqual(content);
});

test("a file that the storage has lost breaks the download instead of leaving it short", async () => {
  const { ctx, of } = await scene("plan.pdf", null);
  await expect(buffer(applicationsZip(ctx, of))).rejects.toThrow();
});

test("when nobody reads any more, the rest is not made", async () => {
  const { ctx, of } = await scene("plan.pdf", Buffer.from("x"));
  let read = 0;
  const counting = { ...storage, get: (key: string) => ((read += 1), storage.get(key)) };
  const many = applicationsZip(ctx, { ...of, applications: Array.from({ length: 50 }, () => of.applications[0]!), storage: counting });
  await new Promise((resolve) => many.once("readable", resolve));
  many.destroy();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(read).toBeLessThan(25);
});
