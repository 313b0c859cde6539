import { readWorkbook } from "#app/sheets/read-workbook.server.ts";
import { BadZip } from "#app/sheets/zip-entries.server.ts";
import { readReviewSheets, type OpenReview, type ReadSheets } from "#domain/selection/review-sheets.rules.ts";

/** In bytes: more than the largest file that is handed out. */
export const largestReviewsFile = 5_000_000;

export type SentReviews = { ok: true; read: ReadSheets } | { ok: false; why: "none" | "large" | "unreadable" | "not-reviews" };

/** What a workbook that somebody sent says of the reader's open reviews, whatever the file calls itself. */
export async function readSentReviews(file: FormDataEntryValue | null, open: OpenReview[]): Promise<SentReviews> {
  if (!file || typeof file === "string" || file.size === 0) return { ok: false, why: "none" };
  if (file.size > largestReviewsFile) return { ok: false, why: "large" };
  try {
    const read = readReviewSheets(readWorkbook(Buffer.from(await file.arrayBuffer())), open);
    return read ? { ok: true, read } : { ok: false, why: "not-reviews" };
  } catch (error) {
    if (error instanceof BadZip) return { ok: false, why: "unreadable" };
    throw error;
  }
}
