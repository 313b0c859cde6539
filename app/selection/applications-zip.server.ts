import { once } from "node:events";
import type { Readable } from "node:stream";
import { ZipArchive } from "archiver";
import { renderDocument } from "#documents/render.ts";
import { applicationDocument } from "#domain/applications/application-document.rules.ts";
import { getAttachment } from "#domain/applications/attachments.queries.ts";
import { publicCopy } from "#domain/applications/public-copy.rules.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import type { ExportCopy } from "#domain/selection/application-list.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";

type Of = { cohortId: string; copy: ExportCopy; applications: { id: string; diaryNumber: string }[]; storage: Storage };

/** A name that is one file on every system: nothing in it leads to another folder. */
const fileName = (name: string) => name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, "_").replace(/^\.+/, "_");

async function* files(ctx: Context, { cohortId, copy, applications, storage }: Of) {
  for (const { id, diaryNumber } of applications) {
    const whole = await getForStaff(ctx, cohortId, id);
    const a = copy === "public" ? publicCopy(whole) : whole;
    const folder = fileName(diaryNumber);
    const date = a.submittedAt ?? a.savedAt;
    yield { name: `${folder}/${folder}.pdf`, date, bytes: renderDocument("application-copy", applicationDocument(a, texts(a.language).t, formatIn(a.language, a.zone)), date) };
    for (const { id: attachmentId, questionKey, name } of a.attachments)
      yield { name: `${folder}/${questionKey} ${fileName(name)}`, date, bytes: Buffer.from((await getAttachment(ctx, { applicationId: id, attachmentId }, storage)).bytes) };
  }
}

/** Every application as PDF with its attachments, a folder each. One file at a time is in memory; it stops when nobody reads any more. */
export function applicationsZip(ctx: Context, of: Of): Readable {
  const archive = new ZipArchive();
  const closed = new AbortController();
  archive.on("close", () => closed.abort());
  const fill = async () => {
    for await (const { bytes, ...entry } of files(ctx, of)) {
      const taken = once(archive, "entry", { signal: closed.signal });
      archive.append(bytes, entry);
      await taken;
    }
    await archive.finalize();
  };
  fill().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  return archive;
}
