import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";

/** The parts of a cohort's settings. */
export function SettingsTabs({ cohortId, current }: { cohortId: string; current: "cohort" | "phases" | "call" | "info" | "form" | "criteria" | "codes" | "extensions" | "publication" }) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("programmes.settings.tabs")}
      items={[
        { to: paths.cohortSettings(cohortId), label: t("programmes.settings.cohort"), current: current === "cohort" },
        { to: paths.cohortPhases(cohortId), label: t("programmes.phase.tab"), current: current === "phases" },
        { to: paths.cohortCall(cohortId), label: t("programmes.settings.call"), current: current === "call" },
        { to: paths.infoSession(cohortId), label: t("programmes.info.title"), current: current === "info" },
        { to: paths.cohortForm(cohortId), label: t("forms.title"), current: current === "form" },
        { to: paths.cohortCriteria(cohortId), label: t("programmes.criteria.tab"), current: current === "criteria" },
        { to: paths.accessCodes(cohortId), label: t("applications.codes.title"), current: current === "codes" },
        { to: paths.extensions(cohortId), label: t("applications.extensions.title"), current: current === "extensions" },
        { to: paths.cohortPublication(cohortId), label: t("programmes.settings.publication"), current: current === "publication" },
      ]}
    />
  );
}
