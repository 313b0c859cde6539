import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import type { WorkState } from "#domain/assignments/plan.schema.ts";

const tones: Record<WorkState, Tone> = { draft: "neutral", submitted: "info", changes_requested: "warning", accepted: "success" };

/** Where a plan stands, in a word. */
export function WorkStateTag({ state, isOverdue = false }: { state: WorkState; isOverdue?: boolean }) {
  const { t } = useTranslation();
  return isOverdue ? <StatusTag tone="danger">{t("works.overdue")}</StatusTag> : <StatusTag tone={tones[state]}>{t(`works.state.${state}`)}</StatusTag>;
}
