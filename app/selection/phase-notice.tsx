import { useTranslation } from "react-i18next";
import type { DeskData } from "#app/selection/review-desk.server.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Notification } from "#app/ui/notification.tsx";

/** What the phase of the review means for a reviewer now: whether marks are taken, and that applicants are hidden. */
export function PhaseNotice({ desk: { phase, zone, isBlind } }: { desk: DeskData }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const when = phase.isOpen ? phase.closesAt && t("selection.phases.until", { when: format.dateTime(phase.closesAt) }) : t("selection.refused.phase-closed");
  return (
    <>
      {when && (
        <Notification tone={phase.isOpen ? "info" : "warning"} title={when}>
          {!phase.showsOthers && t("selection.phases.ownFirst")}
        </Notification>
      )}
      {isBlind && (
        <Notification tone="info" title={t("selection.phases.blind")}>
          {t("selection.phases.blindMore")}
        </Notification>
      )}
    </>
  );
}
