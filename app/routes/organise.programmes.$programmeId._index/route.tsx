import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, useRead } from "#app/content/content.tsx";
import { Paragraphs } from "#app/content/paragraphs.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CohortTable } from "#app/programmes/cohort-table.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("staff", async ({ ctx, params, language }) => {
  const programme = await getProgramme(ctx, params.programmeId ?? "");
  return { title: readText(programme.name, language).text, programme };
});

type PartnersProps = { partners: Awaited<ReturnType<typeof getProgramme>>["partners"]; /** for those who may open the register */ linked: boolean };

function Partners({ partners, linked }: PartnersProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {partners.map((p) => (
        <li key={p.name}>
          {linked && p.organisationId ? <Link to={paths.organisation(p.organisationId)}>{p.name}</Link> : p.name} ({t(`programmes.partnerRoles.${p.role}`)})
        </li>
      ))}
    </ul>
  );
}

export default function Programme() {
  const { programme: p } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat();
  const make = p.mayChange && <ButtonLink to={paths.newEdition(p.id)}>{t("editions.make")}</ButtonLink>;
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgrammes()}>{t("programmes.title")}</BackLink>
      <PageHead
        title={read(p.name)}
        actions={
          p.publishedAt ? (
            <Link to={paths.programme(p.slug)}>{t("programmes.publicPage")}</Link>
          ) : (
            p.mayChange && (
              <ButtonLink to={paths.programmePublication(p.id)} variant="secondary">
                {t("programmes.publish")}
              </ButtonLink>
            )
          )
        }
      >
        <StatusTag tone={p.publishedAt ? "success" : "neutral"}>{t(p.publishedAt ? "programmes.published" : "programmes.draft")}</StatusTag>
      </PageHead>
      <Section title={t("programmes.editions")} action={p.mayChange && p.cohorts.length > 0 && <Link to={paths.programmeClone(p.id)}>{t("editions.clone")}</Link>}>
        {p.cohorts.length > 0 ? (
          <>
            <CohortTable cohorts={p.cohorts} caption={t("programmes.editions")} />
            {make}
          </>
        ) : (
          <EmptyState title={t("programmes.noEditions")} action={make}>
            {t("programmes.noEditionsLead")}
          </EmptyState>
        )}
      </Section>
      <Section title={t("programmes.facts")} action={p.mayChange && <Link to={paths.programmeDetails(p.id)}>{t("programmes.change")}</Link>}>
        <Facts
          items={[
            { term: t("programmes.kind"), value: t(`programmes.kinds.${p.kind}`) },
            { term: t("programmes.organiser"), value: p.organiserName },
            { term: t("programmes.summary"), value: <Content value={p.summary} /> },
            { term: t("programmes.purpose"), value: <Content value={p.purpose}>{(text) => <Paragraphs text={text} />}</Content> },
            { term: t("programmes.audience"), value: <Content value={p.audience} /> },
            { term: t("programmes.languages"), value: format.list(p.languages.map((l) => t(`people.languages.${l}`))) },
            { term: t("programmes.region"), value: p.regionCode ? t(`regions.MK${p.regionCode}` as "regions.MK01") : t("programmes.wholeCountry") },
            ...(p.themes.length > 0 ? [{ term: t("programmes.themes"), value: p.themes.map((theme) => read(theme.name)).join(", ") }] : []),
            ...(p.partners.length > 0 ? [{ term: t("programmes.partners"), value: <Partners partners={p.partners} linked={p.mayChange} /> }] : []),
            ...(p.funderName ? [{ term: t("programmes.funderName"), value: [p.funderName, p.funderCode].filter(Boolean).join(", ") }] : []),
            ...(p.caseNumber ? [{ term: t("programmes.caseNumber"), value: p.caseNumber }] : []),
          ]}
        />
      </Section>
    </DeskShell>
  );
}
