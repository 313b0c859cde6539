import type { Widen } from "../index.ts";
import type fi from "../fi/reminders.ts";

export default {
  mail: {
    why: "Du får det här meddelandet eftersom du är med i {{cohort}}.",
    deadline: "Tidsfrist:",
    when: "Tid:",
    place: "Plats:",
    draftClosing: {
      subject: "Ansökan är inte klar, ansökningstiden slutar {{moment}}",
      title: "Er ansökan är ännu inte klar",
      body: "Ansökan till {{cohort}} är sparad men har inte skickats. Du kan fortsätta där du slutade.",
      act: "Fortsätt ansökan",
    },
    placeToConfirm: {
      subject: "Bekräfta platsen senast {{moment}}",
      title: "Er plats väntar på svar",
      body: "Ni har en plats i {{cohort}}. Om ni inte svarar i tid går platsen till nästa.",
      act: "Svara om platsen",
    },
    reviewDue: {
      subject: "Bedömningar saknas, tidsfrist {{day}}",
      title: "Det finns bedömningar kvar att ge",
      body_one: "Du har ännu en ansökan att bedöma: {{cohort}}.",
      body_other: "Du har ännu {{count}} ansökningar att bedöma: {{cohort}}.",
      act: "Öppna bedömningarna",
    },
    interviewToBook: {
      subject: "Boka tid för intervju senast {{moment}}",
      title: "Ingen intervjutid är bokad",
      body: "Ni är kallade till intervju: {{cohort}}. Välj en ledig tid som passar er.",
      act: "Boka tid",
    },
    interviewComing: {
      subject: "Intervju {{moment}}: {{cohort}}",
      title: "Er intervju är {{moment}}",
      body: "Intervjun gäller er ansökan: {{cohort}}. Kontakta arrangören om ni får förhinder.",
      act: "Öppna intervjun",
    },
    interviewsToHold: {
      subject: "Intervjuer {{day}}: {{cohort}}",
      title: "Du har intervjuer {{day}}",
      body_one: "Du har en intervju: {{cohort}}.",
      body_other: "Du har {{count}} intervjuer: {{cohort}}. Den första börjar vid tiden nedan.",
      act: "Öppna dagens lista",
    },
    sessionComing: {
      subject: "{{title}}: träff {{moment}}",
      title: "Vi träffas {{moment}}",
      body: "{{cohort}}: {{title}}. Se programmet och säg till om du inte kan komma.",
      act: "Öppna träffen",
    },
    planDue: {
      subject: "{{title}}: tidsfrist {{moment}}",
      title: "Planen väntar på att skickas",
      body: "Ert teams plan har inte skickats ännu. Också en ofärdig version hjälper dem som ger återkoppling.",
      act: "Öppna planen",
    },
    planOverdue: {
      subject: "{{title}}: tidsfristen gick ut, du kan ännu skicka",
      title: "Planen kan ännu skickas",
      body: "Tidsfristen gick ut, men dörren är öppen. Skicka det ni har eller be arrangören om mer tid.",
      act: "Öppna planen",
    },
    feedbackDue: {
      subject: "Kollegial återkoppling: tidsfrist {{moment}}",
      title: "Er återkoppling väntas",
      body_one: "Ert team har ännu en plan att kommentera. Det tar ungefär 20 minuter.",
      body_other: "Ert team har ännu {{count}} planer att kommentera. En tar ungefär 20 minuter.",
      act: "Ge återkoppling",
    },
    feedbackOverdue: {
      subject: "Kollegial återkoppling: tidsfristen gick ut, du kan ännu skicka",
      title: "Återkopplingen kan ännu skickas",
      body_one: "Ett annat team väntar på er återkoppling: en plan är inte kommenterad.",
      body_other: "Ett annat team väntar på er återkoppling: {{count}} planer är inte kommenterade.",
      act: "Ge återkoppling",
    },
  },
  kind: {
    "draft-closing": "Ofärdig ansökan",
    "place-to-confirm": "Plats väntar på svar",
    "review-due": "Bedömningar saknas",
    "interview-to-book": "Intervjutid inte bokad",
    "interview-coming": "Intervju på kommande",
    "interviews-to-hold": "Intervjuer att hålla",
    "session-coming": "Träff på kommande",
    "plan-due": "Planens tidsfrist",
    "plan-overdue": "Planen är försenad",
    "feedback-due": "Återkopplingens tidsfrist",
    "feedback-overdue": "Återkopplingen är försenad",
  },
} as const satisfies Widen<typeof fi>;
