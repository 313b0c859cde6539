import { useTranslation } from "react-i18next";
import { WarningList } from "#app/schedule/warning-list.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Notification } from "#app/ui/notification.tsx";
import type { Warning } from "#domain/schedule/warnings.rules.ts";

type Props = { state: "draft" | "published" | "cancelled"; over: boolean; cancelReason: string | null; warnings: Warning[]; free: Date[]; names: ReadonlyMap<string, string>; zone: string };

/** The one thing to know about a session before its form: cancelled, over, or what speaks against its moment. */
export function SessionNotes({ state, over, cancelReason, warnings, free, names, zone }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  if (state === "cancelled")
    return (
      <Notification tone="danger" title={t("schedule.isCancelled")}>
        <p>{cancelReason}</p>
      </Notification>
    );
  if (over) return <Notification tone="info" title={t(state === "draft" ? "schedule.isPastDraft" : "schedule.isOver")} />;
  if (warnings.length === 0) return null;
  return (
    <Notification tone="warning" title={t("schedule.warningsTitle")}>
      <WarningList warnings={warnings} names={names} />
      {free.length > 0 && <p>{t("schedule.free", { moments: format.list(free.map((m) => format.shortDateTime(m))) })}</p>}
    </Notification>
  );
}
