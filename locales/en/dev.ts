export default {
  gallery: "Parts of the interface",
  mails: "E-mails",
  mailsLead: "Every e-mail in three languages, with example data.",
  text: "Text",
  frame: "The message {{name}} in {{language}}",
} as const;
