import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import type { getOrganisation } from "#domain/people/organisations.queries.ts";

/** An organisation with its units and people; the acts are there for those who may change it. */
export function OrganisationView({ organisation: o }: { organisation: Awaited<ReturnType<typeof getOrganisation>> }) {
  const { t } = useTranslation();
  const act = (to: string, label: string) => o.mayChange && <Link to={to}>{label}</Link>;
  return (
    <>
      <PageHead title={o.name} />
      <Section title={t("organisations.facts")} action={act(paths.organisationDetails(o.id), t("organisations.change"))}>
        <Facts
          layout="wide"
          items={[
            { term: t("organisations.businessId"), value: o.businessId },
            { term: t("organisations.kind"), value: t(`organisations.kinds.${o.kind}`) },
            { term: t("organisations.region"), value: o.regionCode ? t(`regions.MK${o.regionCode}` as "regions.MK01") : t("organisations.noRegion") },
          ]}
        />
      </Section>
      <Section title={t("organisations.units")} action={act(paths.newUnit(o.id), t("organisations.addUnit"))}>
        {o.units.length === 0 ? (
          <p className="text-muted">{t("organisations.noUnits")}</p>
        ) : (
          <ul className="list">
            {o.units.map((unit) => (
              <li key={unit.id}>{unit.name}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("organisations.members")} action={act(paths.newMember(o.id), t("organisations.addMember"))}>
        <Table
          caption={t("organisations.members")}
          rows={o.members}
          empty={<p className="text-muted">{t("organisations.noMembers")}</p>}
          columns={[
            { key: "name", header: t("organisations.person"), render: (m) => m.name },
            { key: "email", header: t("organisations.email"), render: (m) => m.email },
            { key: "role", header: t("organisations.role"), render: (m) => t(`organisations.roles.${m.role}`) },
            ...(o.mayChange
              ? [
                  {
                    key: "act",
                    header: "",
                    label: t("organisations.end"),
                    action: true,
                    render: (m: (typeof o.members)[number]) => (
                      <ButtonLink to={paths.memberRemoval(o.id, m.id)} variant="quiet" size="compact">
                        {t("organisations.end")}
                        <span className="visually-hidden">: {m.name}</span>
                      </ButtonLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}
