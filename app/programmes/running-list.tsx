import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, Name, useRead } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { Halves } from "#app/ui/columns.tsx";
import { Ruled } from "#app/ui/facts.tsx";
import { Dots } from "#app/ui/journey.tsx";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

export type RunningCohort = { id: string; programmeName: LocalizedText; programmeSummary: LocalizedText; programmeSlug: string; phases: { name: LocalizedText }[]; current: number };

/** What is running now, with the phase that it is in. */
export function RunningList({ cohorts }: { cohorts: RunningCohort[] }) {
  const { t } = useTranslation();
  const read = useRead();
  return (
    <Halves three>
      {cohorts.map((c) => {
        const phase = c.phases[c.current];
        return (
          <Ruled key={c.id}>
            <h3>
              <Link to={paths.programme(c.programmeSlug)}>
                <Name value={c.programmeName} />
              </Link>
            </h3>
            <p className="text-muted">
              <Content value={c.programmeSummary} />
            </p>
            {phase && (
              <Dots done={c.current} total={c.phases.length} now line>
                {t("public.phaseOf", { now: c.current + 1, total: c.phases.length, name: read(phase.name) })}
              </Dots>
            )}
          </Ruled>
        );
      })}
    </Halves>
  );
}
