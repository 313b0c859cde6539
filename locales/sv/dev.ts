export default {
  gallery: "Gränssnittets delar",
  galleryLead: "Varje del i varje läge. Texterna är exempel.",
  mails: "E-postmeddelanden",
  mailsLead: "Varje e-postmeddelande på tre språk, med exempeluppgifter.",
  text: "Text",
  frame: "Meddelandet {{name}} på språket {{language}}",
} as const;
