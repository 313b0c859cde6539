import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { CasePage } from "#app/selection/load-case.server.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Sheet } from "#app/ui/sheet.tsx";

/** Whom the register shows to stand too near to the applicant, with a way to say that it is mistaken; nothing where it shows nobody. */
export function FoundConflictsSheet({ data: { foundConflicts, cohort, applicationId, zone } }: { data: CasePage }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  if (foundConflicts.length === 0) return null;
  return (
    <Sheet>
      <h2>{t("substitute.found.title")}</h2>
      <p>{t("substitute.found.lead")}</p>
      {foundConflicts.map((c) => {
        const [act, to] = c.aside ? (["holding", paths.conflictHolding] as const) : (["settingAside", paths.conflictSettingAside] as const);
        return (
          <div key={c.id} className="stack">
            <h3>{c.name}</h3>
            <p>{t("substitute.found.how", { kind: t(`selection.kinds.${c.kind}`), when: format.shortDateTime(c.foundAt) })}</p>
            {c.aside && <p>{t("substitute.found.aside", { when: format.shortDateTime(c.aside.at), by: c.aside.by, reason: c.aside.reason })}</p>}
            {!c.isOwn && (
              <Link to={to(cohort.id, applicationId, c.id)}>
                {t(`substitute.found.${act}.start`)}
                <span className="visually-hidden">: {c.name}</span>
              </Link>
            )}
          </div>
        );
      })}
    </Sheet>
  );
}
