export type InboxTexts = {
  title: string;
  intro: string;
  search: string;
  searchButton: string;
  empty: string;
  nothingFound: string;
  noSubject: string;
  to: string;
  subject: string;
  date: string;
  newer: string;
  older: string;
  back: string;
  raw: string;
  text: string;
  html: string;
  calendar: string;
  attachments: string;
  unreadable: string;
  notFound: string;
};

export const languages = ["fi", "sv", "en"] as const;
export type InboxLanguage = (typeof languages)[number];
export const languageNames: Record<InboxLanguage, string> = { fi: "Suomeksi", sv: "På svenska", en: "In English" };

export const inboxTexts: Record<InboxLanguage, InboxTexts> = {
  fi: {
    title: "Postilaatikko",
    intro: "Kohortti lähettää demossa kaikki viestinsä tänne. Mitään ei mene oikeisiin osoitteisiin.",
    search: "Vastaanottaja tai aihe",
    searchButton: "Hae",
    empty: "Viestejä ei ole vielä tullut.",
    nothingFound: "Haulla ei löytynyt viestejä.",
    noSubject: "(ei aihetta)",
    to: "Vastaanottaja",
    subject: "Aihe",
    date: "Lähetetty",
    newer: "Uudemmat",
    older: "Vanhemmat",
    back: "Kaikki viestit",
    raw: "Lataa alkuperäinen viesti",
    text: "Tekstinä",
    html: "Muotoiltuna",
    calendar: "Kalenterimerkintä",
    attachments: "Liitteet",
    unreadable: "Viestiä ei voi näyttää, mutta sen voi ladata alkuperäisenä.",
    notFound: "Sivua ei löydy.",
  },
  sv: {
    title: "Inkorg",
    intro: "Under demonstrationen skickar Kohortti alla sina meddelanden hit. Ingenting går till riktiga adresser.",
    search: "Mottagare eller ämne",
    searchButton: "Sök",
    empty: "Inga meddelanden har kommit ännu.",
    nothingFound: "Sökningen gav inga meddelanden.",
    noSubject: "(inget ämne)",
    to: "Mottagare",
    subject: "Ämne",
    date: "Skickat",
    newer: "Nyare",
    older: "Äldre",
    back: "Alla meddelanden",
    raw: "Ladda ner det ursprungliga meddelandet",
    text: "Som text",
    html: "Formaterat",
    calendar: "Kalenderbokning",
    attachments: "Bilagor",
    unreadable: "Meddelandet kan inte visas, men det ursprungliga meddelandet kan laddas ner.",
    notFound: "Sidan finns inte.",
  },
  en: {
    title: "Inbox",
    intro: "In the demo Kohortti sends all its mail here. Nothing goes to real addresses.",
    search: "Recipient or subject",
    searchButton: "Search",
    empty: "No mail has come yet.",
    nothingFound: "No mail matches the search.",
    noSubject: "(no subject)",
    to: "To",
    subject: "Subject",
    date: "Sent",
    newer: "Newer",
    older: "Older",
    back: "All mail",
    raw: "Download the original mail",
    text: "As text",
    html: "With its layout",
    calendar: "Calendar entry",
    attachments: "Attachments",
    unreadable: "The mail cannot be shown, but the original can be downloaded.",
    notFound: "There is no such page.",
  },
};
