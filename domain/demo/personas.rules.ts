/** The people of the demo whom anyone may be, by the names of the operating contract. */
export const personas = {
  admin: "yllapito@kohortti.example",
  manager: "outi.salmela@hankintaverkko.example",
  facilitator: "joonas.lehto@hankintaverkko.example",
  reviewer: "maija.niemi@arvioijat.example",
  applicant: "ville.niemi@satalahti.example",
  participant: "aino.virtanen@meriharju.example",
  mentor: "sari.aalto@kummit.example",
  evaluator: "eero.tutkija@arviointi.example",
  observer: "oona.ohjaus@rahoittaja.example",
} as const;
export type PersonaName = keyof typeof personas;

export const personaNames = Object.keys(personas) as PersonaName[];
