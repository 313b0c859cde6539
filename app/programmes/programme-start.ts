import { localizedStart } from "#app/content/localized-fields.tsx";
import type { getProgramme } from "#domain/programmes/programmes.queries.ts";

/** Rows of themes and partners that a form shows: those that there are and two more, at most twelve. */
export const rowsFor = (count: number): number => Math.min(12, Math.max(3, count + 2));

/** The start values of a programme's form. */
export const programmeStart = (p: Awaited<ReturnType<typeof getProgramme>>): Record<string, string | string[] | null> => ({
  ...localizedStart("name", p.name),
  ...localizedStart("summary", p.summary),
  ...localizedStart("purpose", p.purpose),
  ...localizedStart("audience", p.audience),
  kind: p.kind,
  languages: p.languages,
  regionCode: p.regionCode,
  funderName: p.funderName,
  funderCode: p.funderCode,
  caseNumber: p.caseNumber,
  euFunded: p.euFunded ? "on" : "",
  ...Object.assign({}, ...p.themes.map((theme, i) => localizedStart(`themes[${i}]`, theme.name))),
  ...Object.fromEntries(
    p.partners.flatMap((partner, i) => [
      [`partners[${i}].name`, partner.name],
      [`partners[${i}].role`, partner.role],
      [`partners[${i}].businessId`, partner.businessId],
    ]),
  ),
});
