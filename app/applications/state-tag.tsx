import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import type { ApplicationState } from "#domain/applications/applications.schema.ts";

const tones: Record<ApplicationState, Tone> = { draft: "info", submitted: "success", decided: "violet", withdrawn: "neutral" };

export function StateTag({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  return <StatusTag tone={tones[state]}>{t(`applications.state.${state}`)}</StatusTag>;
}
