import { useTranslation } from "react-i18next";
import { answerField } from "#app/applications/typed-answers.ts";
import { FieldGroup, type FieldBase } from "#app/ui/field-frame.tsx";
import { Select } from "#app/ui/field.tsx";

type Props = { field: FieldBase; question: string; options: { value: string; label: string }[]; /** how many are put in order */ picks: number; rank(option: string): string };

/** Options put in order: each takes a rank, so that it works with keyboard and without script. */
export function RankingField({ field, question, options, picks, rank }: Props) {
  const { t } = useTranslation();
  const ranks = Array.from({ length: picks }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));
  return (
    <FieldGroup field={field}>
      <div className="field-parts">
        {options.map((o, i) => (
          <Select
            key={o.value}
            name={answerField(question, o.value)}
            id={i === 0 ? field.name : undefined}
            label={o.label}
            empty={t("applications.section.noRank")}
            options={ranks}
            defaultValue={rank(o.value)}
            width="short"
          />
        ))}
      </div>
    </FieldGroup>
  );
}
