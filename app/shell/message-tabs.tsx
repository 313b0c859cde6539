import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";

/** What will go and what went; messages that need a look are counted. */
export function MessageTabs({ cohortId, current, stuck }: { cohortId: string; current: "coming" | "sent"; stuck: number }) {
  const { t } = useTranslation();
  const sent = stuck > 0 ? `${t("messages.sent")} (${t("messages.stuck", { count: stuck })})` : t("messages.sent");
  return (
    <Tabs
      label={t("messages.views")}
      items={[
        { to: paths.cohortMessages(cohortId), label: t("messages.coming"), current: current === "coming" },
        { to: paths.cohortSentMessages(cohortId), label: sent, current: current === "sent" },
      ]}
    />
  );
}
