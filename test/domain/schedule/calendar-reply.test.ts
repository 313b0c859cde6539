import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { readReply } from "#domain/schedule/calendar-reply.ts";
import { aino, organiser, session } from "./calendar-sample.ts";

const mail = await PostalMime.parse(readFileSync(fileURLToPath(new URL("../../fixtures/thunderbird-reply.eml", import.meta.url))), { attachmentEncoding: "utf8" });
const reply = String(mail.attachments.find((a) => a.mimeType === "text/calendar")?.content);
const answer = { uid: "case-1@workshops.example", sequence: 1, dtstamp: new Date("2026-11-22T01:52:34Z"), attendee: "asa@client.example", partstat: "ACCEPTED" };

test("a genuine answer of Thunderbird", () => {
  expect(readReply(reply)).toEqual(answer);
});

test("an answer without ORGANIZER, as outlook.com sends it, and with LF line ends", () => {
  const bare = reply.replace(/ORGANIZER.*\r?\n/, "");
  expect(bare).not.toContain("ORGANIZER");
  expect(readReply(bare)).toEqual(answer);
  expect(readReply(bare.replaceAll("\r\n", "\n"))).toEqual(answer);
});

test("other answers, other spellings, no SEQUENCE, a stamp without zone read as UTC", () => {
  expect(readReply(reply.replace("ACCEPTED", "Declined"))?.partstat).toBe("DECLINED");
  expect(readReply(reply.replace("mailto:asa", "MAILTO:ASA"))?.attendee).toBe("asa@client.example");
  expect(readReply(reply.replace(/SEQUENCE.*\r?\n/, ""))?.sequence).toBe(0);
  expect(readReply(reply.replace(/(DTSTAMP:\w+)Z/, "$1"))?.dtstamp).toEqual(answer.dtstamp);
});

test("what is no answer of one person is left to people", () => {
  for (const [from, to] of [
    ["METHOD:REPLY", "METHOD:COUNTER"],
    ["METHOD:REPLY", "X-NONE:1"],
    ["UID:case-1@workshops.example", "X-UID:1"],
    ["PARTSTAT=ACCEPTED;", ""],
    ["PARTSTAT=ACCEPTED", "PARTSTAT=MAYBE"],
    [/DTSTAMP.*\r?\n/, ""],
    [/DTSTAMP.*/, "DTSTAMP:yesterday"],
    ["SEQUENCE:1", "SEQUENCE:-1"],
    ["ATTENDEE;", "ATTENDEE;PARTSTAT=DECLINED:mailto:eve@x.example\r\nATTENDEE;"],
    ["mailto:asa@c", "tel:asa@c"],
    ["END:VCALENDAR", "BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\nEND:VCALENDAR"],
    ["END:VEVENT", ""],
    ["VCALENDAR", "VCARD"],
  ] as const) {
    const changed = reply.replace(from, to);
    expect(changed).not.toBe(reply);
    expect(readReply(changed), String(to)).toBeNull();
  }
  expect(readReply("")).toBeNull();
  expect(readReply("Lomalla 1.7. asti")).toBeNull();
  expect(readReply(reply + " ".repeat(200_000))).toBeNull();
  expect(readReply(inviteFor({ ...session, organiser, attendee: aino, method: "REQUEST" }))).toBeNull();
});
