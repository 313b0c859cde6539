import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { SpreadLine } from "#app/ui/spread.tsx";
import { Section } from "#app/ui/facts.tsx";
import type { Result } from "#domain/assessment/results.rules.ts";

/** A group's score with its number of people; a hidden one says why. `spread` adds the range and its line. */
export function ResultCell({ result, spread = false }: { result: Result; spread?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (typeof result === "string") return <span className="text-muted">{t(`assessment.number.${result}`)}</span>;
  const { n, mean, low, high } = result;
  const said = (score: number) => format.number(score, 1);
  if (spread)
    return (
      <SpreadLine low={low} high={high} mean={mean} min={1}>
        {t("assessment.number.spread", { mean: said(mean), low: said(low), high: said(high), count: n })}
      </SpreadLine>
    );
  return (
    <>
      {said(mean)} <span className="caption">{t("assessment.number.n", { count: n })}</span>
    </>
  );
}

/** How the numbers of a closed round are made, once a page. */
export function Definition({ closes }: { closes: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("assessment.definition.title")}>
      <p className="prose">{t("assessment.definition.score")}</p>
      <p className="prose">{t("assessment.definition.range")}</p>
      <p className="prose">{t("assessment.definition.hidden")}</p>
      <p className="prose">{t("assessment.definition.date", { moment: closes })}</p>
    </Section>
  );
}
