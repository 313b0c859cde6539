import { useTranslation } from "react-i18next";
import type { AutosaveState } from "#app/applications/use-autosave.ts";

/** What became of the autosave, in words; always there, so that screen readers hear it change. What needs the writer stands out. */
export function SaveWords({ state, saved }: { state: AutosaveState; /** the hour of the last save when the page was opened */ saved: string | null }) {
  const { t } = useTranslation();
  const said = { saving: "applications.section.saving", late: "applications.section.lateNow", "signed-out": "applications.section.signedOut", offline: "applications.section.unsaved" } as const;
  const words =
    state.kind === "idle"
      ? saved && t("applications.section.saved", { time: saved })
      : state.kind === "saved"
        ? [t("applications.section.saved", { time: state.time }), state.others && t("applications.section.otherChanged", { names: state.others })].filter(Boolean).join(". ")
        : state.kind === "clash"
          ? t("applications.section.clashNow", { name: state.name })
          : t(said[state.kind]);
  const calm = state.kind === "idle" || state.kind === "saving" || state.kind === "saved";
  return (
    <span className="save-state" role="status">
      {calm ? words : <strong>{words}</strong>}
    </span>
  );
}
