export default {
  mail: {
    when: "Tid:",
    where: "Plats:",
    link: "På distans:",
    why: "Du fick det här meddelandet eftersom du deltar i kohorten {{cohort}}, som ordnas av {{organiser}}.",
    invite: {
      subject: "Inbjudan: {{title}}, {{moment}}",
      title: "Inbjudan till träffen {{title}}",
      calendar: "Meddelandet innehåller en kalenderinbjudan. Du kan svara i din kalender eller på träffens sida.",
      act: "Svara på inbjudan",
    },
    updated: {
      subject: "Uppgifterna har preciserats: {{title}}",
      movedSubject: "Ny tid: {{title}}, {{moment}}",
      title: "Uppgifterna om träffen {{title}} har preciserats",
      movedTitle: "Träffen {{title}} har en ny tid",
      oldTime: "Tidigare tid:",
      oldPlace: "Tidigare plats:",
      answerAgain: "Kalenderposten flyttas med inbjudan i det här meddelandet. Vi ber dig svara på nytt.",
      answerStands: "Kalenderposten uppdateras med inbjudan i det här meddelandet. Ditt tidigare svar gäller.",
      act: "Visa träffen",
    },
    cancelled: {
      subject: "Inställd: {{title}}, {{moment}}",
      title: "Träffen {{title}} är inställd",
      was: "Inställd tid:",
      calendar: "Träffen försvinner ur din kalender med det här meddelandet. Om den blir kvar kan du ta bort den själv.",
    },
    left: {
      subject: "Din inbjudan har återkallats: {{title}}, {{moment}}",
      title: "Du deltar inte längre i träffen {{title}}",
      calendar: "Träffen försvinner ur din kalender med det här meddelandet. Du behöver inte göra något.",
      why: "Du fick det här meddelandet eftersom du var inbjuden till en träff i kohorten {{cohort}}. Arrangör är {{organiser}}.",
    },
  },
} as const;
