export default {
  mail: {
    when: "Aika:",
    where: "Paikka:",
    link: "Etänä:",
    why: "Sait tämän viestin, koska olet mukana kohortissa {{cohort}}, jonka järjestää {{organiser}}.",
    invite: {
      subject: "Kutsu: {{title}}, {{moment}}",
      title: "Kutsu tapaamiseen {{title}}",
      calendar: "Viestissä on kalenterikutsu. Voit vastata siihen kalenterissasi tai tapaamisen sivulla.",
      act: "Vastaa kutsuun",
    },
    updated: {
      subject: "Tiedot tarkentuivat: {{title}}",
      movedSubject: "Uusi aika: {{title}}, {{moment}}",
      title: "Tapaamisen {{title}} tiedot tarkentuivat",
      movedTitle: "Tapaamisella {{title}} on uusi aika",
      oldTime: "Aiempi aika:",
      oldPlace: "Aiempi paikka:",
      answerAgain: "Kalenterimerkintä siirtyy tämän viestin kutsulla. Pyydämme sinulta uuden vastauksen.",
      answerStands: "Kalenterimerkintä päivittyy tämän viestin kutsulla. Aiempi vastauksesi on voimassa.",
      act: "Katso tapaaminen",
    },
    cancelled: {
      subject: "Peruttu: {{title}}, {{moment}}",
      title: "Tapaaminen {{title}} on peruttu",
      was: "Peruttu aika:",
      calendar: "Tapaaminen poistuu kalenteristasi tämän viestin kutsulla. Jos se jää näkyviin, voit poistaa sen itse.",
    },
    left: {
      subject: "Kutsusi on peruttu: {{title}}, {{moment}}",
      title: "Et ole enää mukana tapaamisessa {{title}}",
      calendar: "Tapaaminen poistuu kalenteristasi tämän viestin kutsulla. Sinun ei tarvitse tehdä mitään.",
      why: "Sait tämän viestin, koska sinut oli kutsuttu kohortin {{cohort}} tapaamiseen. Järjestäjä on {{organiser}}.",
    },
  },
} as const;
