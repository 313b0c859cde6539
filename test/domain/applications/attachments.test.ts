import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { attachFile } from "#domain/applications/attach-file.ts";
import { getAttachment, listAttachments } from "#domain/applications/attachments.queries.ts";
import { mostBytes } from "#domain/applications/file-types.rules.ts";
import { removeAttachment } from "#domain/applications/remove-attachment.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { diskStorage } from "../../../storage.server.ts";

const own = ownDatabase();
const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-attachments-")));
const pdf = (size = 100) => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, "x")]);
const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);

async function draft() {
  const { call, cohort } = await makeCallWithForm(own.db, wideForm);
  const made = await makeDraft(own.db, { callId: call.id });
  const attach = (name: string, bytes: Uint8Array, question = "plan") => attachFile(made.ctx, { applicationId: made.applicationId, question, name, bytes }, storage);
  return { ...made, cohort, attach };
}

test("a file is kept under a random key with its name, type and hash, and a new one takes its place", async () => {
  const { applicationId, ctx, attach } = await draft();
  await attach("C:\\fakepath\\Suunnitelma \u202E.pdf", pdf());
  const [first] = await listAttachments(ctx, applicationId);
  expect(first).toMatchObject({ questionKey: "plan", name: "Suunnitelma .pdf", mediaType: "application/pdf", bytes: 109 });
  expect(first!.sha256).toMatch(/^[0-9a-f]{64}$/);
  const { stored_key } = await own.db.selectFrom("file").select("stored_key").orderBy("created_at", "desc").executeTakeFirstOrThrow();
  expect(stored_key).not.toContain("Suunnitelma");
  await attach("uusi.pdf", pdf(200));
  expect((await listAttachments(ctx, applicationId)).map((a) => a.name)).toEqual(["uusi.pdf"]);
  const names = await own.db
    .selectFrom("event")
    .select("name")
    .where("payload", "@>", JSON.stringify({ applicationId }) as never)
    .orderBy("id")
    .execute();
  expect(names.map((e) => e.name)).toEqual(["application.started", "application.file-attached", "application.attachment-removed", "application.file-attached"]);
});

test.each([
  ["a program that calls itself a PDF", "palkat.pdf", exe],
  ["a PDF that calls itself a picture", "kuva.png", pdf()],
  ["a page with a script", "sivu.pdf", Buffer.from("<html><script>alert(1)</script></html>")],
  ["a type that we do not take", "paketti.zip", Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1")],
  ["a name without an ending", "suunnitelma", pdf()],
])("%s is refused", async (_, name, bytes) => {
  const { applicationId, ctx, attach } = await draft();
  expect(await attach(name, bytes)).toEqual({ ok: false, refusal: "wrong-type" });
  expect(await listAttachments(ctx, applicationId)).toEqual([]);
});

test("a picture goes in; an empty, a too large and one for a question that takes no files do not", async () => {
  const { attach } = await draft();
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"), Buffer.from("0000000049444154", "hex"), deflateSync(Buffer.alloc(5))]);
  expect(await attach("kuva.png", png)).toMatchObject({ ok: true });
  expect(await attach("tyhja.pdf", new Uint8Array())).toEqual({ ok: false, refusal: "empty-file" });
  expect(await attach("iso.pdf", pdf(mostBytes))).toEqual({ ok: false, refusal: "too-large" });
  expect(await attach("a.pdf", pdf(), "goal")).toEqual({ ok: false, refusal: "unknown-question" });
});

test("read by writers only while it is a draft; never by strangers; gone once removed", async () => {
  const { applicationId, ctx, attach, cohort } = await draft();
  const made = await attach("a.pdf", pdf());
  if (!made.ok) throw new Error(made.refusal);
  const { attachmentId } = made.value;
  expect(Buffer.from((await getAttachment(ctx, { applicationId, attachmentId }, storage)).bytes)).toEqual(pdf());
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  for (const who of [manager, await makePerson(own.db)]) {
    await expect(getAttachment(await as(own.db, who), { applicationId, attachmentId }, storage)).rejects.toThrow("attachment not found");
    await expect(removeAttachment(await as(own.db, who), { applicationId, attachmentId })).rejects.toThrow("application not found");
  }
  const other = await draft();
  await expect(getAttachment(other.ctx, { applicationId: other.applicationId, attachmentId }, storage)).rejects.toThrow("attachment not found");
  await expect(removeAttachment(other.ctx, { applicationId: other.applicationId, attachmentId })).rejects.toThrow("attachment not found");
  expect(await removeAttachment(ctx, { applicationId, attachmentId })).toMatchObject({ ok: true });
  await expect(getAttachment(ctx, { applicationId, attachmentId }, storage)).rejects.toThrow("attachment not found");
});
