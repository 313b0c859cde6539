import { createTransport } from "nodemailer";
import PostalMime, { type Attachment } from "postal-mime";
import { describe, expect, test } from "vitest";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { type Invite, inviteFor } from "#domain/schedule/calendar-object.ts";
import { aino, organiser, session } from "./calendar-sample.ts";

/** The mail as bytes, built the way jobs/mailer.ts builds it. */
async function mailOf(method: Invite["method"]): Promise<{ raw: string; content: string }> {
  const content = inviteFor({ ...session, organiser, attendee: aino, method, sequence: 1 });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    from: { name: organiser.name, address: organiser.email },
    to: aino.email,
    messageId: "<invite-1@kohortti.example>",
    subject: "Kutsu: tapaaminen 4",
    text: "Tervetuloa",
    html: "<p>Tervetuloa</p>",
    icalEvent: { method, filename: "invite.ics", content },
  });
  return { raw: String(message), content };
}

const textOf = (part: Attachment | undefined) => (typeof part?.content === "string" ? part.content : new TextDecoder().decode(part?.content));

/** The types of the parts, indented as they are nested. */
const treeOf = (raw: string): string[] => {
  const boundaries: string[] = [];
  return [...raw.matchAll(/^Content-Type: ([^;\r\n]+)((?:;[^\r\n]*|\r\n[ \t][^\r\n]*)*)|^--(\S+?)--\r$/gim)].flatMap((found) => {
    const [, type, rest, closed] = found;
    if (closed) boundaries.pop();
    if (!type) return [];
    const line = `${"  ".repeat(boundaries.length)}${type}`;
    const boundary = /boundary="([^"]+)"/.exec(rest ?? "")?.[1];
    if (boundary) boundaries.push(boundary);
    return [line];
  });
};

describe.each(["REQUEST", "CANCEL"] as const)("the mail of a %s", (method) => {
  test("is a tree that Outlook, Gmail and Thunderbird read", async () => {
    const { raw } = await mailOf(method);
    expect(treeOf(raw)).toEqual(["multipart/mixed", "  multipart/alternative", "    text/plain", "    text/html", "    text/calendar", "  application/ics"]);
    expect(raw).toMatch(new RegExp(`text/calendar; charset=utf-8; method=${method}\\r\\n`, "i"));
  });

  test("carries the calendar unchanged, twice, and agrees with it", async () => {
    const { raw, content } = await mailOf(method);
    const mail = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
    const [part, file] = mail.attachments;
    expect(mail.attachments.map((a) => a.mimeType)).toEqual(["text/calendar", "application/ics"]);
    expect(part?.method?.toUpperCase()).toBe(method);
    // postal-mime gives calendars with LF, so the bytes are read without it
    expect(textOf(part)).toBe(content.replaceAll("\r\n", "\n"));
    expect(textOf(file)).toBe(content.replaceAll("\r\n", "\n"));
    const base64 = raw.slice(raw.lastIndexOf("base64\r\n\r\n") + 10, raw.lastIndexOf("\r\n--"));
    expect(Buffer.from(base64, "base64").toString()).toBe(content);
    expect(lintCalendar(content, { method: part?.method, from: mail.from?.address })).toEqual([]);
  });
});
