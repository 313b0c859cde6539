import { expect, type Page } from "@playwright/test";
import ICAL from "ical.js";
import type { Mail } from "./inbox.ts";
import { said } from "./people.ts";
import { t } from "./words.ts";

export type Invite = { method: string; uid: string; sequence: number; summary: string; status: string; startsAt: Date; attendee: string };

/** What a calendar makes of the mail: the invite in its calendar part, whose own method must be the calendar's. */
export function readInvite(mail: Mail): Invite {
  const part = mail.mail.attachments.find((a) => a.mimeType === "text/calendar");
  if (!part) throw new Error(`${mail.subject} has no text/calendar part`);
  const text = typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  const event = new ICAL.Event(events[0]!);
  const method = String(calendar.getFirstPropertyValue("method"));
  expect(part.method?.toUpperCase(), "the method of the MIME part").toBe(method);
  return {
    method,
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    status: String(events[0]!.getFirstPropertyValue("status") ?? ""),
    startsAt: event.startDate.toJSDate(),
    attendee: String(events[0]!.getFirstPropertyValue("attendee")),
  };
}

/** Answers the invite of the session that is open. */
export async function answerInvite(page: Page, answer: "accepted" | "tentative" | "declined"): Promise<void> {
  await page
    .getByRole("main")
    .getByText(t(`schedule.answer.${answer}`), { exact: true })
    .click();
  await page.getByRole("button", { name: new RegExp(`^(${t("schedule.answer.send")}|${t("schedule.answer.change")})$`) }).click();
  await said(page, t(`schedule.answered.${answer}`));
}
