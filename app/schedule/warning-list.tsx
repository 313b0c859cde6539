import { useTranslation } from "react-i18next";
import type { Warning } from "#domain/schedule/warnings.rules.ts";

/** What speaks against a moment, a sentence each; `names` are those of the cohort's sessions. */
export function WarningList({ warnings, names }: { warnings: Warning[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  return (
    <ul className="warning-list">
      {warnings.map((w) => (
        <li key={w.kind === "overlap" ? w.sessionId : w.kind}>
          {t(`schedule.warning.${w.kind}`, { name: w.kind === "holiday" ? w.name : w.kind === "overlap" ? (names.get(w.sessionId) ?? "") : "" })}
        </li>
      ))}
    </ul>
  );
}
