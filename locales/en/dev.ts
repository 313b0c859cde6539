export default {
  gallery: "Parts of the interface",
  mails: "Mails",
  mailsLead: "Every mail in three languages, with example data.",
  text: "Text",
  frame: "The mail {{name}} in {{language}}",
} as const;
