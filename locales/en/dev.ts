export default {
  gallery: "Parts of the interface",
  galleryLead: "Every part in every state. The texts are examples.",
  mails: "Mails",
  mailsLead: "Every mail in three languages, with example data.",
  mail: "Mail",
  subject: "Subject",
  html: "HTML",
  text: "Text",
  look: "See: {{name}}, {{language}}",
  frame: "The mail {{name}} in {{language}}",
} as const;
