export default {
  state: { waitlisted: "varasijalla", offered: "tarjottu", confirmed: "vahvistettu", declined: "peruttu", lapsed: "rauennut", released: "vapautettu" },
  mail: {
    placeOffered: {
      subject: "Paikka vapautui teille: {{cohort}}",
      title: "Paikka vapautui teille",
      result: "{{cohort}}: varasijanne nousi paikaksi.",
      until: "Vahvistakaa viimeistään",
      otherwise: "Jos paikkaa ei vahvisteta, se tarjotaan seuraavalle.",
      act: "Vahvista tai peru paikka",
    },
    placeConfirmed: {
      subject: "Paikka on vahvistettu: {{cohort}}",
      title: "Paikkanne on vahvistettu",
      result: "Tervetuloa kohorttiin {{cohort}}.",
      starts: "Alkaa",
      next: "Saat kutsut tapaamisiin erikseen. Tiimin sivulla näet, mitä on edessä.",
      act: "Avaa kohortin sivu",
    },
    placeDeclined: {
      subject: "Paikka on peruttu: {{cohort}}",
      title: "Luovuitte paikasta",
      result: "Paikkanne kohortissa {{cohort}} on peruttu. Kiitos, että ilmoititte: paikka menee seuraavalle.",
      act: "Katso hakemus",
    },
    why: "Sait tämän viestin, koska voit toimia hakemuksen {{number}} puolesta.",
  },
} as const;
