import type { ProgrammeInput } from "#domain/programmes/programmes.schema.ts";

/** A programme as its form sends it. */
export const programmeInput = (organiserId: string, given: Partial<ProgrammeInput> = {}): ProgrammeInput => ({
  organiserId,
  kind: "academy",
  name: { fi: "Sosiaalisesti kestävien hankintojen akatemia", sv: "Akademin för socialt hållbar upphandling" },
  summary: { fi: "Opit käyttämään työllistämisehtoa." },
  purpose: { fi: "Neljän kuukauden jälkeen sinulla on pilottisuunnitelma." },
  audience: { fi: "Kunnat, oppilaitokset ja järjestöt" },
  languages: ["fi", "sv"],
  regionCode: "06",
  funderName: "Rahoittaja",
  funderCode: "S30000",
  caseNumber: "",
  euFunded: true,
  themes: [{ fi: "Työllistäminen" }, { fi: "Ihmisoikeudet" }],
  partners: [{ name: "Meriharjun kaupunki", role: "part_implementer" }],
  ...given,
});
