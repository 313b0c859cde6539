import { useTranslation } from "react-i18next";
import { SaveState } from "#app/ui/save-state.tsx";
import type { SaveStatus } from "./use-merged-autosave.ts";

/** When the text was saved, or what stands in the way. */
export function SaveStatusLine({ status }: { status: SaveStatus }) {
  const { t } = useTranslation();
  if (status.trouble) return <span role="status">{t(`works.save.${status.trouble}`)}</span>;
  return status.time ? <SaveState time={status.time} /> : null;
}
