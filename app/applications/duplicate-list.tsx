import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/facts.tsx";
import type { Duplicate } from "#domain/applications/duplicates.queries.ts";

/** Which organisations of this application are also in another one; nothing when there are none. */
export function DuplicateList({ cohortId, duplicates }: { cohortId: string; duplicates: Duplicate[] }) {
  const { t } = useTranslation();
  if (duplicates.length === 0) return null;
  return (
    <Section title={t("applications.staff.duplicate")}>
      <p>{t("applications.staff.duplicateLead")}</p>
      <ul className="list">
        {duplicates.map((d) => (
          <li key={`${d.businessId} ${d.otherId}`}>
            {`${d.organisationName}, ${d.businessId}: `}
            <Link to={paths.cohortApplication(cohortId, d.otherId)}>{d.otherNumber}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
