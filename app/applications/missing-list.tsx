import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/facts.tsx";
import { Tinted } from "#app/ui/sheet.tsx";
import type { Missing } from "#domain/applications/check-answers.rules.ts";

type Props = { applicationId: string; missing: (Missing & { label: string })[]; /** the page that holds a section's questions */ pageOf?(section: string): string };

/** What stands between the draft, or a completion, and its sending, each with a link to its place. */
export function MissingList({ applicationId, missing, pageOf = (section) => paths.applicationSection(applicationId, section) }: Props) {
  const { t } = useTranslation();
  return (
    <Tinted>
      <Section title={t("applications.check.missingTitle")}>
        <ul className="stack stack-close">
          {missing.map((m) => (
            <li key={`${m.section} ${m.question}`}>
              {m.section === "parties" ? (
                <Link to={paths.applicationParties(applicationId)}>{t("applications.check.contactMissing")}</Link>
              ) : (
                <Link to={`${pageOf(m.section)}#answers.${m.question}`}>{t(`applications.check.fault.${m.fault}`, { question: m.label, limit: m.limit ?? 0, count: m.count ?? 0 })}</Link>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Tinted>
  );
}
