import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { CohortSummary } from "#domain/programmes/cohort-facts.queries.ts";
import type { CohortPhase } from "#domain/programmes/cohort-phase.rules.ts";

const tones: Record<CohortPhase, Tone> = {
  draft: "neutral",
  published: "info",
  calling: "success",
  selecting: "violet",
  running: "info",
  following_up: "neutral",
  closed: "plain",
  cancelled: "plain",
};

/** Editions with what they are doing now. */
export function CohortTable({ cohorts, caption }: { cohorts: CohortSummary[]; caption: string }) {
  const { t } = useTranslation();
  const format = useFormat(cohorts[0]?.zone);
  return (
    <Table
      caption={caption}
      rows={cohorts}
      columns={[
        {
          key: "name",
          header: t("programmes.cohort"),
          render: (c) => (
            <Link to={paths.cohort(c.id)}>
              <Name value={c.name} />
            </Link>
          ),
        },
        { key: "when", header: t("programmes.when"), render: (c) => format.dayRange(c.startsOn, c.endsOn) },
        { key: "call", header: t("programmes.callCloses"), render: (c) => (c.call ? format.dateTime(c.call.closesAt) : "–") },
        { key: "state", header: t("programmes.state"), render: (c) => <StatusTag tone={tones[c.phase]}>{t(`programmes.phases.${c.phase}`)}</StatusTag> },
      ]}
    />
  );
}
