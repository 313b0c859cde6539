export default {
  scoreMissing: "Valitse pistemäärä",
  reasonMissing: "Kirjoita perustelu, kun annat 0, 1 tai 5 pistettä",
  commentMissing: "Kirjoita yhteenveto hakijalle",
  mail: {
    reviewAssigned: {
      subject: "Arvioitavaksi: hakemus {{number}}",
      title: "Sait hakemuksen arvioitavaksi",
      number: "Diaarinumero",
      due: "Anna arvio viimeistään",
      first: "Ilmoita ennen lukemista, oletko esteellinen. Hakemus aukeaa sen jälkeen.",
      act: "Ilmoita esteellisyydestä",
      why: "Sait tämän viestin, koska sinut on nimetty haun arvioijaksi.",
    },
  },
} as const;
