export default {
  gallery: "Käyttöliittymän osat",
  galleryLead: "Jokainen osa jokaisessa tilassa. Tekstit ovat esimerkkejä.",
  mails: "Sähköpostit",
  mailsLead: "Jokainen sähköposti kolmella kielellä, esimerkkitiedoilla.",
  text: "Teksti",
  frame: "Viesti {{name}} kielellä {{language}}",
} as const;
