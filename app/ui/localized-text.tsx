import { useTranslation } from "react-i18next";

/** Content in the reader's language; when that is missing, in the one that there is, marked and said. */
export function LocalizedText({ text, as: Tag = "span", note = true }: { text: { text: string; lang: "fi" | "sv" | "en"; missing: boolean }; as?: "span" | "p" | "div"; note?: boolean }) {
  const { t } = useTranslation();
  if (!text.missing) return <Tag className="kept-lines">{text.text}</Tag>;
  return (
    <Tag>
      {note && <span className="only-in">{t(`ui.onlyIn.${text.lang}`)}</span>}
      <span lang={text.lang} className="kept-lines">
        {text.text}
      </span>
    </Tag>
  );
}
