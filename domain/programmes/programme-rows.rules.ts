import { readText } from "#domain/shared/localized-text.ts";
import type { ChangeProgrammeInput } from "./programmes.schema.ts";
import { slugOf } from "./slug.rules.ts";

export type Partner = { name: string; role: ChangeProgrammeInput["partners"][number]["role"]; organisationId: string | null };

/** The columns of a programme that its form sets. */
export const programmeColumns = (input: ChangeProgrammeInput) => ({
  kind: input.kind,
  name: input.name,
  summary: input.summary,
  purpose: input.purpose,
  audience: input.audience,
  languages: input.languages,
  region_code: input.regionCode,
  funder_name: input.funderName || null,
  funder_code: input.funderCode || null,
  case_number: input.caseNumber || null,
  eu_funded: input.euFunded,
});

/** Themes with keys made from their names, and partners; of two with the same key or name the first stays. */
export function programmeLists(programmeId: string, input: { themes: ChangeProgrammeInput["themes"]; partners: Partner[] }, newId: () => string) {
  const themes = new Map(input.themes.map((name) => [slugOf(readText(name, "fi").text) || "theme", name] as const).reverse());
  const partners = new Map([...input.partners].reverse().map((p) => [p.name, p] as const));
  return {
    themes: [...themes].reverse().map(([key, name], position) => ({ id: newId(), programme_id: programmeId, key, name, position })),
    partners: [...partners].reverse().map(([name, p], position) => ({ id: newId(), programme_id: programmeId, organisation_id: p.organisationId, name, role: p.role, position })),
  };
}
