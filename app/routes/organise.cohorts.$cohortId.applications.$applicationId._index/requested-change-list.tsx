import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { Loaded } from "./route.tsx";

/** What was asked to change in the parties, and since when it holds; what waits for an answer is marked. Nothing when there is none. */
export function RequestedChangeList({ application: a, cohort, changes }: Pick<Loaded, "application" | "cohort" | "changes">) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  if (changes.length === 0) return null;
  return (
    <Section title={t("applications.requestedChange.listTitle")}>
      <ul className="list">
        {changes.map((c) => (
          <li key={c.id}>
            <Link to={paths.requestedChange(cohort.id, a.id, c.id)}>{`${t(`applications.requestedChange.title.${c.kind}`)}: ${c.organisationName}`}</Link>{" "}
            {format.shortDateTime(c.answeredAt ?? c.askedAt)} <StatusTag tone={c.answer ? "plain" : "warning"}>{t(`applications.requestedChange.state.${c.answer ?? "open"}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
