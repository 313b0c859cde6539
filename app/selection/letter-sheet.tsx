import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { LetterContent } from "#domain/selection/selection.schema.ts";

/** A decision letter as it was or will be sent, in its own language. `level` is that of its headings. */
export function LetterSheet({ letter, level: Heading = "h2" }: { letter: LetterContent; level?: "h2" | "h3" }) {
  const { t } = useTranslation();
  return (
    <Sheet>
      <p lang={letter.language}>
        <strong>{letter.outcome}</strong>
      </p>
      {letter.sections.map((s) => (
        <section key={s.key} lang={letter.language} className="stack stack-close">
          <Heading>{s.heading}</Heading>
          {s.paragraphs.map((p, i) => (
            <p key={i} className="whitespace-pre-line">
              {p}
            </p>
          ))}
        </section>
      ))}
      <Facts
        layout="wide"
        items={[
          { term: t("letters.page.parties"), value: letter.parties.map((p) => `${p.name} (${p.businessId})`).join(", ") },
          { term: t("letters.page.organiser"), value: `${letter.decidedBy}, ${letter.organiser}` },
          { term: t("letters.page.date"), value: letter.date },
          { term: t("letters.page.number"), value: letter.diaryNumber },
        ]}
      />
    </Sheet>
  );
}
