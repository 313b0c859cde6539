import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface LocalizedTextProps {
  text: string;
  /** The language of `text`. */
  lang: "fi" | "sv" | "en";
  /** The reader's language has no text of its own. */
  missing?: boolean;
  /** Wraps the text, for example in a Prose. */
  children?: (text: string) => ReactNode;
}

/** Text that people wrote in their languages: says which one it is when the reader's own is missing. */
export function LocalizedText({ text, lang, missing = false, children }: LocalizedTextProps) {
  const { t } = useTranslation();
  return (
    <>
      {missing && <small className="language-note">{t(`ui.onlyIn.${lang}`)}</small>}
      <span lang={lang}>{children ? children(text) : text}</span>
    </>
  );
}
