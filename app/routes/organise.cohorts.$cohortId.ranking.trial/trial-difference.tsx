import { useTranslation } from "react-i18next";
import type { useGroupWords } from "#app/selection/group-words.ts";
import { Section } from "#app/ui/facts.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";

type Props = { trial: Pick<TrialPage, "difference" | "exchanges" | "rows">; word: ReturnType<typeof useGroupWords> };

/** Who comes in and who stays out against the order alone, each with the reason. */
export function TrialDifference({ trial: { difference, exchanges, rows }, word }: Props) {
  const { t } = useTranslation();
  if (difference.into.length + difference.out.length === 0) return <p>{t("trial.asOrder")}</p>;
  const name = (id: string) => {
    const row = rows.find((r) => r.id === id);
    return row ? `${row.place === null ? "" : `${row.place}. `}${row.name}` : "";
  };
  const least = (id: string) => {
    const e = exchanges.find((x) => x.into === id || x.out === id);
    return e ? { group: word(e.for.dimension, e.for.value), count: e.for.count } : { group: "", count: 0 };
  };
  return (
    <Section title={t("trial.difference")}>
      <ul className="list">
        {difference.into.map(({ id, why }) => (
          <li key={id}>
            <strong>{name(id)}</strong> {t(`trial.comesIn.${why}`, least(id))}
          </li>
        ))}
        {difference.out.map(({ id, why }) => (
          <li key={id}>
            <strong>{name(id)}</strong> {t(`trial.staysOut.${why}`, least(id))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
