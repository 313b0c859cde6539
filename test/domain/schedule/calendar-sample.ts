import type { CalendarSession, Mailbox } from "#domain/schedule/calendar-object.ts";

export const organiser: Mailbox = { name: "Hankintaverkko Oy", email: "kutsut@kohortti.example" };
export const aino = { name: "Aino Virtanen", email: "aino.virtanen@kaupunki.example" };

/** The fourth session of the sample cohort: Wednesday 24.3.2027 at 9–12 in Helsinki, still winter time (UTC+2). */
export const session: CalendarSession = {
  uid: "01980a3e-5f1c-7c3a-9a51-0d5f3c0b7a44@kohortti.example",
  sequence: 0,
  dtstamp: new Date("2026-11-22T10:00:00Z"),
  startsAt: new Date("2027-03-24T07:00:00Z"),
  endsAt: new Date("2027-03-24T10:00:00Z"),
  title: "Soske-akatemia 1, tapaaminen 4: Työllistämisehto kilpailutuksessa",
  description: "Tavoite: jokainen tiimi kirjoittaa oman ehtonsa.\n\nTapaamisen sivu: https://kohortti.example/my/sessions/4",
  location: "Kaupungintalo, sali 3, Hämeenkatu 1, Tampere",
  url: "https://kohortti.example/my/sessions/4",
};
