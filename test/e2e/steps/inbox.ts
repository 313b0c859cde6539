import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { t } from "./words.ts";

export type Listed = { id: string; to: string; subject: string; date: string };
export type Mail = Listed & { raw: string; mail: Email };

const inbox = () => process.env.INBOX_URL!; // set by playwright.config.ts

async function get(path: string): Promise<Response> {
  const response = await fetch(`${inbox()}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Every mail whose recipients or subject hold the words, newest first. */
export const listMails = async (words: string): Promise<Listed[]> => (await (await get(`/messages.json?q=${encodeURIComponent(words)}`)).json()) as Listed[];

/** Mails to that address whose subject holds the words, oldest first. */
export async function mailsTo(address: string, subject = ""): Promise<Listed[]> {
  return (await listMails(address)).filter((m) => m.to.includes(address) && m.subject.includes(subject)).reverse();
}

export async function readMail(listed: Listed): Promise<Mail> {
  const raw = await (await get(`/messages/${listed.id}.eml`)).text();
  return { ...listed, raw, mail: await PostalMime.parse(raw) };
}

/** Waits until `count` mails to the address with such a subject have come, and reads them, oldest first. */
export async function waitForMails(address: string, subject: string, count = 1): Promise<Mail[]> {
  await expect.poll(async () => (await mailsTo(address, subject)).length, { message: `mail to ${address}: ${subject}`, timeout: 20_000 }).toBeGreaterThanOrEqual(count);
  return Promise.all((await mailsTo(address, subject)).map(readMail));
}

export async function waitForMail(address: string, subject: string): Promise<Mail> {
  return (await waitForMails(address, subject)).at(-1)!;
}

const isCode = new RegExp(t("mail.signInCode.subject", { code: "\\d{6}" }));

/** The six digits of the sign-in mail to that address; `known` are the ids of its older mails. */
export async function waitForCode(address: string, known: ReadonlySet<string>): Promise<string> {
  const fresh = async () => (await mailsTo(address)).find((m) => !known.has(m.id) && isCode.test(m.subject))?.subject;
  await expect.poll(fresh, { message: `sign-in code for ${address}`, timeout: 20_000 }).toBeDefined();
  return /\d{6}/.exec((await fresh())!)![0];
}

/** The bytes of the mail's attachment with that media type. */
export function attached(mail: Mail, mediaType: string): Uint8Array {
  const part = mail.mail.attachments.find((a) => a.mimeType === mediaType);
  if (!part) throw new Error(`${mail.subject} has no ${mediaType}`);
  return typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
}

/** The link of a mail whose address goes on after that part: one with a token. */
export function linkUnder(mail: Mail, part: string): string {
  const link = (mail.mail.text?.match(/https?:\/\/\S+/g) ?? []).find((url) => url.includes(part));
  if (!link) throw new Error(`${mail.subject} has no link under ${part}`);
  return link;
}

/** The link of the mail that ends so. */
export function linkOf(mail: Mail, end: string): string {
  const link = (mail.mail.text?.match(/https?:\/\/\S+/g) ?? []).find((url) => url.endsWith(end));
  if (!link) throw new Error(`${mail.subject} has no link that ends ${end}`);
  return link;
}
