import { describe, expect, test } from "vitest";
import { renderEmail } from "#emails/define-email.tsx";
import { SessionCancelled } from "#emails/session-cancelled.tsx";
import { SessionInvite } from "#emails/session-invite.tsx";
import { SessionLeft } from "#emails/session-left.tsx";
import { SessionUpdated } from "#emails/session-updated.tsx";

const zone = "Europe/Helsinki";
const plain = (text: string) => text.replace(/[\u00a0\s]+/g, " ");

describe.each([
  ["fi", "Kutsu: Pilotti: sopimusehdot ja mittarit, ke 24.3.2027 klo 9.00–12.00", "Peruttu: ", "Kutsusi on peruttu: "],
  ["sv", "Inbjudan: Pilotti: sopimusehdot ja mittarit, ons 24.3.2027 kl. 9.00–12.00", "Inställd: ", "Din inbjudan har återkallats: "],
  ["en", "Invitation: Pilotti: sopimusehdot ja mittarit, Wed 24 March 2027 09:00–12:00", "Cancelled: ", "Your invitation is withdrawn: "],
] as const)("mails about sessions in %s", (language, invited, cancelled, left) => {
  test("an invitation says when, where and what for", async () => {
    const mail = await renderEmail(SessionInvite, SessionInvite.example, language, zone);
    expect(plain(mail.subject)).toBe(invited);
    for (const part of ["Tapulitalo, sali B", "Hankintaverkko Oy", SessionInvite.example.goal]) expect(plain(mail.text)).toContain(part);
    expect(mail.html).toContain(`lang="${language}"`);
  });

  test("a cancellation gives the reason, a withdrawal has no button", async () => {
    const off = await renderEmail(SessionCancelled, SessionCancelled.example, language, zone);
    expect(off.subject.startsWith(cancelled)).toBe(true);
    expect(plain(off.text)).toContain("Kouluttaja on sairastunut.");
    const gone = await renderEmail(SessionLeft, SessionLeft.example, language, zone);
    expect(gone.subject.startsWith(left)).toBe(true);
    expect(gone.html).not.toContain('class="act"');
  });
});

test("an update puts the new time first, then the old one, across the change to summer time", async () => {
  const mail = plain((await renderEmail(SessionUpdated, SessionUpdated.example, "fi", zone)).text);
  const [now, before] = [mail.indexOf("ke 31.3.2027 klo 9.00–12.00"), mail.indexOf("Aiempi aika: ke 24.3.2027 klo 9.00–12.00")];
  expect(now).toBeGreaterThan(-1);
  expect(before).toBeGreaterThan(now);
  expect(mail).not.toContain("Aiempi paikka:");
  expect(mail).toContain("uuden vastauksen");
});

test("a corrected place says both and lets the answer stand", async () => {
  const { startsAt, endsAt, ...example } = SessionUpdated.example;
  const props = { ...example, startsAt, endsAt, place: "Meriharju, sali C", before: { startsAt, endsAt, place: "Meriharju, sali B" }, asksAgain: false };
  const mail = await renderEmail(SessionUpdated, props, "fi", zone);
  expect(mail.subject).toBe("Tiedot tarkentuivat: Pilotti: sopimusehdot ja mittarit");
  expect(plain(mail.text)).toContain("Aiempi paikka: Meriharju, sali B");
  expect(plain(mail.text)).not.toContain("Aiempi aika:");
});
