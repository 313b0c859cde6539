import { useTranslation } from "react-i18next";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { Intention } from "#domain/selection/selection.schema.ts";

/** What is meant to be decided, or that nothing is yet. */
export function IntentionTag({ intended, waitRank }: { intended: Intention | null; waitRank: number | null }) {
  const { t } = useTranslation();
  if (intended === "select") return <StatusTag tone="success">{t("selection.intention.select")}</StatusTag>;
  if (intended === "wait") return <StatusTag>{t("selection.waitNumber", { rank: waitRank ?? 0 })}</StatusTag>;
  if (intended === "refuse") return <StatusTag>{t("selection.intention.refuse")}</StatusTag>;
  return <StatusTag tone="warning">{t("selection.undecided")}</StatusTag>;
}
