export default {
  gallery: "Käyttöliittymän osat",
  mails: "Sähköpostit",
  mailsLead: "Jokainen sähköposti kolmella kielellä, esimerkkitiedoilla.",
  text: "Teksti",
  frame: "Viesti {{name}} kielellä {{language}}",
} as const;
