import { useTranslation } from "react-i18next";
import { Notification } from "#app/ui/notification.tsx";
import type { ShownRun } from "./run-view.server.ts";

/** What the last allocation gave, or why there is none and what would help. */
export function RunNotice({ run }: { run: ShownRun }) {
  const { t } = useTranslation();
  if (run.feasible) return <p>{t("feedback.run.done", { moment: run.madeAt, difference: run.difference, broken: run.broken })}</p>;
  return (
    <Notification tone="danger" title={t("feedback.run.failed", { moment: run.madeAt })}>
      <ul>
        {run.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{t(`feedback.run.cause.${reason.cause}`, reason)}</li>
        ))}
      </ul>
      <p>{t("feedback.run.helps")}</p>
      <ul>
        {run.ways.map((way) => (
          <li key={way.kind}>{t(`feedback.run.way.${way.kind}`, { teams: way.teams, count: way.count })}</li>
        ))}
      </ul>
    </Notification>
  );
}
