export default {
  state: { waitlisted: "på reservplats", offered: "erbjuden", confirmed: "bekräftad", declined: "återtagen", lapsed: "förfallen", released: "frigjord" },
  mail: {
    placeOffered: {
      subject: "En plats blev ledig för er: {{cohort}}",
      title: "En plats blev ledig för er",
      result: "{{cohort}}: ni har flyttats från reservlistan till en plats.",
      until: "Bekräfta senast",
      otherwise: "En plats som inte bekräftas erbjuds nästa.",
      act: "Bekräfta eller återta platsen",
    },
    placeConfirmed: {
      subject: "Platsen är bekräftad: {{cohort}}",
      title: "Er plats är bekräftad",
      result: "Välkommen till kohorten {{cohort}}.",
      starts: "Börjar",
      next: "Du får separata inbjudningar till träffarna. På teamets sida ser du vad som väntar.",
      act: "Öppna kohortens sida",
    },
    placeDeclined: {
      subject: "Platsen är återtagen: {{cohort}}",
      title: "Ni avstod från platsen",
      result: "Er plats i kohorten {{cohort}} är återtagen. Tack för att ni meddelade: platsen går till nästa.",
      act: "Se ansökan",
    },
    why: "Du fick det här meddelandet eftersom du kan handla för ansökan {{number}}.",
  },
} as const;
