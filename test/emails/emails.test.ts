import { describe, expect, test } from "vitest";
import { namedKinds } from "#app/shell/message-words.ts";
import { reminderKinds } from "#domain/reminders/reminders.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { renderEmail } from "#emails/define-email.tsx";
import { emails } from "#emails/index.ts";
import { messages } from "#jobs/index.ts";

describe.each(emails.map((email) => ({ name: email.name, email })))("$name", ({ email }) => {
  test.each(languages)("in %s: subject, text and HTML, nothing left unfilled, at most one button", async (language) => {
    const { subject, html, text } = await renderEmail(email, email.example, language, "Europe/Helsinki");
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThan(120);
    expect(text.length).toBeGreaterThan(80);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/{{|}}|undefined|NaN|Invalid Date/);
      expect(part).not.toMatch(/\b(\w+\.mail|mail)\.\w+\./); // a text key
    }
    expect(html).toContain(`lang="${language}"`);
    expect(html.match(/class="act"/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

test("names are of one mail each", () => {
  expect(new Set(emails.map((e) => e.name)).size).toBe(emails.length);
});

test("staff have a name for every kind of message", () => {
  const named: readonly string[] = [...namedKinds, ...reminderKinds];
  expect(messages.map((m) => m.kind).filter((kind) => !named.includes(kind))).toEqual([]);
});
