import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, Name } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ProgrammeFiltersForm } from "#app/programmes/programme-filters.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { ProgrammeFilters } from "#domain/programmes/programmes.schema.ts";
import { listProgrammeFacets, listPublicProgrammes } from "#domain/programmes/public.queries.ts";
import { forReader } from "#domain/shared/localized-text.ts";

const tones: Record<"open" | "running" | "coming" | "past", Tone> = { open: "success", running: "info", coming: "neutral", past: "plain" };

export const loader = page("public", async ({ ctx, t, url, language }) => {
  const filters = ProgrammeFilters.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== "")));
  const [programmes, facets] = await Promise.all([listPublicProgrammes(ctx, filters), listProgrammeFacets(ctx)]);
  return { title: t("programmes.title"), filters, programmes: forReader(programmes, language), facets: forReader(facets, language) };
});

export default function Programmes() {
  const { filters, programmes, facets } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <PublicShell>
      <PageHead title={t("programmes.title")} lead={t("public.list.lead")} />
      <ProgrammeFiltersForm key={JSON.stringify(filters)} filters={filters} facets={facets} />
      {programmes.length === 0 ? (
        <EmptyState title={t(narrowed ? "public.list.none" : "public.list.empty")}>{t(narrowed ? "public.list.noneLead" : "public.list.emptyLead")}</EmptyState>
      ) : (
        <Section title={t("public.list.found", { count: programmes.length })}>
          <ul className="list">
            {programmes.map((p) => (
              <li key={p.id} className="stack stack-close">
                <div className="row">
                  <h3>
                    <Link to={paths.programme(p.slug)}>
                      <Name value={p.name} />
                    </Link>
                  </h3>
                  <StatusTag tone={tones[p.state]}>{t(`public.state.${p.state}`)}</StatusTag>
                </div>
                <p>
                  <Content value={p.summary} />
                </p>
                <p className="caption">
                  {[
                    t(`programmes.kinds.${p.kind}`),
                    p.regionCode ? t(`regions.MK${p.regionCode}` as "regions.MK01") : t("public.wholeCountry"),
                    format.list(p.languages.map((l) => t(`people.languages.${l}`))),
                    p.organiserName,
                  ].join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PublicShell>
  );
}
