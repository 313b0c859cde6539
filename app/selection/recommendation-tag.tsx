import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import type { Recommendation } from "#domain/selection/recommendation.rules.ts";

const tones: Record<Recommendation, Tone> = { "take-in": "success", "if-room": "neutral", "leave-out": "danger" };

/** What one review recommends; nothing where it recommends nothing. */
export function RecommendationTag({ given }: { given: Recommendation | null }) {
  const { t } = useTranslation();
  return given && <StatusTag tone={tones[given]}>{t(`selection.recommendation.gave.${given}`)}</StatusTag>;
}
