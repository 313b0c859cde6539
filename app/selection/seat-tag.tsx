import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";

type State = "waitlisted" | "offered" | "confirmed" | "declined" | "lapsed" | "released";
const tones: Record<State, Tone> = { waitlisted: "neutral", offered: "info", confirmed: "success", declined: "neutral", lapsed: "neutral", released: "neutral" };

/** The state of a place, with its number in the waiting list while it is there, and with the conditions that keep it from being whole. */
export function SeatTag({ state, rank, openConditions = 0 }: { state: State; rank: number | null; openConditions?: number }) {
  const { t } = useTranslation();
  const isHeld = state === "offered" || state === "confirmed";
  return (
    <>
      <StatusTag tone={tones[state]}>{state === "waitlisted" && rank !== null ? t("selection.waitNumber", { rank }) : t(`seats.state.${state}`)}</StatusTag>{" "}
      {isHeld && openConditions > 0 && <StatusTag tone="warning">{t("seats.openConditions", { count: openConditions })}</StatusTag>}
    </>
  );
}
