import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import PostalMime from "postal-mime";

export type Summary = {
  id: string;
  /** the addresses that the mail was sent to, hidden copies included, with commas between */
  to: string;
  subject: string;
  /** ISO 8601: the mail's own date, which follows the application's clock */
  date: string;
};

export type Envelope = { to: string[] };

/** in bytes; SMTP announces it */
export const largestMail = 30_000_000;
export class MailTooLarge extends Error {}

const listed = 10_000;
const enoughForHeaders = 256 * 1024;

/**
 * Mails on disk: `ID.eml` as it came, `ID.json` with its summary. Memory holds only the newest 10,000 summaries;
 * older mails stay on disk and can be read by their id. Ids count up from 1.
 */
export async function openMailStore(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  for (const name of names) if (name.endsWith(".part")) await rm(path.join(folder, name)); // the sender of a half-received mail was never told that it is safe
  const ids = names
    .filter((name) => /^\d+\.eml$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  let last = ids.at(-1) ?? 0;
  const summaries: Summary[] = [];
  for (const id of ids.slice(-listed)) summaries.push(await readSummary(folder, String(id)));

  return {
    /** Writes a mail down; resolves when it is safe on disk and in the list. */
    async add(raw: Readable, envelope: Envelope): Promise<Summary> {
      const id = String(++last);
      const part = path.join(folder, `${id}.part`);
      try {
        await pipeline(raw, upTo(largestMail), createWriteStream(part, { mode: 0o600 }));
        await rename(part, emlFile(folder, id));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      const summary = await summarise(folder, id, envelope);
      summaries.push(summary);
      if (summaries.length > listed) summaries.shift();
      return summary;
    },
    /** Newest first; with words, only those whose recipients or subject hold them. */
    list(words = ""): Summary[] {
      const wanted = words.trim().toLowerCase();
      return summaries.filter(({ to, subject }) => !wanted || `${to} ${subject}`.toLowerCase().includes(wanted)).reverse();
    },
    has: (id: string) => /^\d{1,15}$/.test(id) && existsSync(emlFile(folder, id)),
    stream: (id: string) => createReadStream(emlFile(folder, id)),
    read: (id: string) => readFile(emlFile(folder, id)),
  };
}
export type MailStore = Awaited<ReturnType<typeof openMailStore>>;

const emlFile = (folder: string, id: string) => path.join(folder, `${id}.eml`);

/** Passes bytes on up to a limit. What goes beyond is read to its end, because the sender has to hear the answer, and then refused. */
function upTo(limit: number) {
  return async function* (source: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const part of source) {
      bytes += part.length;
      if (bytes <= limit) yield part;
    }
    if (bytes > limit) throw new MailTooLarge(`The mail is larger than ${limit} bytes.`);
  };
}

async function readSummary(folder: string, id: string): Promise<Summary> {
  try {
    const kept: Summary = JSON.parse(await readFile(path.join(folder, `${id}.json`), "utf8"));
    return kept;
  } catch {
    return summarise(folder, id); // killed between the two files
  }
}

/** Reads only the start of the mail. One that cannot be understood is kept and listed without a subject. */
async function summarise(folder: string, id: string, envelope?: Envelope): Promise<Summary> {
  const start = await readStart(emlFile(folder, id));
  const mail = await PostalMime.parse(start).catch(() => undefined);
  const written = mail?.to?.flatMap((one) => one.address ?? one.group?.map((member) => member.address) ?? []) ?? [];
  const date = new Date(mail?.date ?? Number.NaN);
  const summary: Summary = {
    id,
    to: (envelope?.to ?? written).join(", "),
    subject: mail?.subject ?? "",
    date: (Number.isNaN(date.getTime()) ? new Date() : date).toISOString(),
  };
  await writeFile(path.join(folder, `${id}.json`), JSON.stringify(summary), { mode: 0o600 }).catch(() => {}); // it can be made again from the mail
  return summary;
}

async function readStart(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file, { end: enoughForHeaders - 1 })) parts.push(part);
  return Buffer.concat(parts);
}
