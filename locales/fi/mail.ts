export default {
  signInCode: {
    subject: "Kirjautumiskoodi {{code}}",
    title: "Kirjautumiskoodisi",
    lasts: "Koodi on voimassa 15 minuuttia ja käy kerran.",
    act: "Kirjaudu linkillä",
    why: "Sait tämän viestin, koska osoitteellasi pyydettiin kirjautumiskoodia. Jos et pyytänyt sitä, voit jättää viestin huomiotta.",
  },
} as const;
