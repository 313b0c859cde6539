import { BadZip } from "#app/sheets/zip-entries.server.ts";
import { readWorkbook } from "#app/sheets/read-workbook.server.ts";
import { largestAnswersFile, readAnswersFile, writeGiven } from "#domain/applications/answers-file.rules.ts";
import type { GivenAnswer } from "#domain/applications/fit-answers.rules.ts";
import { readAnswerSheets } from "#domain/applications/read-answer-sheets.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";

type Read = { ok: true; given: GivenAnswer[] } | { ok: false; why: "none" | "large" | "unreadable" | "not-answers" | "other-call" | "empty" };

/** The answers in a file that somebody sent, whatever it calls itself: a workbook or JSON that this call's page has given. */
export async function readSentAnswers(file: FormDataEntryValue | null, callId: string, form: FormContent): Promise<Read> {
  if (!file || typeof file === "string" || file.size === 0) return { ok: false, why: "none" };
  if (file.size > largestAnswersFile) return { ok: false, why: "large" };
  const bytes = Buffer.from(await file.arrayBuffer());
  try {
    const read = bytes.subarray(0, 2).toString("latin1") === "PK" ? readAnswerSheets(readWorkbook(bytes), callId, form) : readAnswersFile(bytes.toString("utf8"), callId);
    if (!read.ok) return read;
    if (read.given.length === 0) return { ok: false, why: "empty" };
    // a small workbook may hold more than the page can carry until it is saved
    return writeGiven(callId, read.given).length > largestAnswersFile ? { ok: false, why: "large" } : read;
  } catch (error) {
    if (error instanceof BadZip) return { ok: false, why: "unreadable" };
    throw error;
  }
}
