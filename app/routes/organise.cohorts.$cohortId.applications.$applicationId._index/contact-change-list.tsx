import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { Loaded } from "./route.tsx";

/** Other contacts that were asked for, those that wait for an answer marked; nothing when there are none. */
export function ContactChangeList({ application: a, cohort, contactChanges }: Pick<Loaded, "application" | "cohort" | "contactChanges">) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  if (contactChanges.length === 0) return null;
  return (
    <Section title={t("applications.contactChange.listTitle")}>
      <ul className="list">
        {contactChanges.map((c) => (
          <li key={c.id}>
            <Link to={paths.contactChange(cohort.id, a.id, c.id)}>{`${c.organisationName}, ${format.shortDateTime(c.askedAt)}`}</Link>{" "}
            <StatusTag tone={c.answer ? "plain" : "warning"}>{t(`applications.contactChange.state.${c.answer ?? "open"}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
