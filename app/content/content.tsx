import type { ReactNode } from "react";
import { useLanguage } from "#app/shell/use-root.ts";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { readText, type LocalizedText as Value } from "#domain/shared/localized-text.ts";

/** A content text in the reader's language, or in the one that there is, which it then says. `children` wraps the text. */
export function Content({ value, children }: { value: Value; children?: (text: string) => ReactNode }) {
  const language = useLanguage();
  return <LocalizedText {...readText(value, language)}>{children}</LocalizedText>;
}

/** The same without the note, for names in rows, links and labels: the text with its `lang`. */
export function Name({ value }: { value: Value }) {
  const { text, lang } = readText(value, useLanguage());
  return <span lang={lang}>{text}</span>;
}

/** The plain text for places that hold no markup, such as an option or a caption. */
export function useRead(): (value: Value) => string {
  const language = useLanguage();
  return (value) => readText(value, language).text;
}
