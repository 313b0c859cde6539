export default {
  scoreMissing: "Välj poäng",
  reasonMissing: "Skriv en motivering när du ger 0, 1 eller 5 poäng",
  commentMissing: "Skriv en sammanfattning till sökanden",
  mail: {
    reviewAssigned: {
      subject: "Att bedöma: ansökan {{number}}",
      title: "Du har fått en ansökan att bedöma",
      number: "Diarienummer",
      due: "Lämna bedömningen senast",
      first: "Meddela innan du läser om du är jävig. Därefter öppnas ansökan.",
      act: "Meddela om jäv",
      why: "Du fick det här meddelandet eftersom du har utsetts till bedömare i utlysningen.",
    },
  },
} as const;
