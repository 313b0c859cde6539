import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Deadline } from "#app/ui/facts.tsx";
import type { DeadlineFacts } from "#domain/applications/call-window.rules.ts";

/** When the application must be sent, in the cohort's zone, and how long that is from now. */
export function CallDeadline({ facts }: { facts: DeadlineFacts }) {
  const { t } = useTranslation();
  const format = useFormat(facts.zone);
  const left =
    facts.state === "grace"
      ? t("applications.grace", { time: format.time(facts.graceEndsAt) })
      : facts.state === "closed"
        ? t("applications.closed")
        : facts.days === 0
          ? t("applications.lastDay", { time: format.time(facts.now) })
          : t("applications.daysLeft", { count: facts.days });
  return (
    <Deadline label={t("applications.sendBy")} note={left}>
      <time dateTime={facts.closesAt.toISOString()}>{format.dateTime(facts.closesAt)}</time>
    </Deadline>
  );
}
