export default {
  gallery: "Gränssnittets delar",
  mails: "E-postmeddelanden",
  mailsLead: "Varje e-postmeddelande på tre språk, med exempeluppgifter.",
  text: "Text",
  frame: "Meddelandet {{name}} på språket {{language}}",
} as const;
