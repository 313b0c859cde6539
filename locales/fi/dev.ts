export default {
  gallery: "Käyttöliittymän osat",
  galleryLead: "Jokainen osa jokaisessa tilassa. Tekstit ovat esimerkkejä.",
  mails: "Sähköpostit",
  mailsLead: "Jokainen sähköposti kolmella kielellä, esimerkkitiedoilla.",
  mail: "Viesti",
  subject: "Aihe",
  html: "HTML",
  text: "Teksti",
  look: "Katso: {{name}}, {{language}}",
  frame: "Viesti {{name}} kielellä {{language}}",
} as const;
