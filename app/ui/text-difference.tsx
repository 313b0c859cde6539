import { useTranslation } from "react-i18next";

interface Part {
  kind: "same" | "removed" | "added";
  text: string;
}

/** How a second text differs from the first: what it lacks struck through, what it adds marked, both also in words for screen readers. */
export function TextDifference({ parts, lang }: { parts: Part[]; lang?: string }) {
  const { t } = useTranslation();
  return (
    <p className="text-difference" lang={lang}>
      {parts.map(({ kind, text }, i) => {
        if (kind === "same") return text;
        const Change = kind === "added" ? "ins" : "del";
        return (
          <Change key={i}>
            <span className="visually-hidden"> {t(`ui.${kind}`)} </span>
            {text}
          </Change>
        );
      })}
    </p>
  );
}
