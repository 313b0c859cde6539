import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";
import { texts } from "#locales/all.ts";

/** The product's own Finnish words: the tests find things by what people read. */
export const t = texts("fi").t;

/** Content in Finnish, as a Finnish reader sees it. */
export const inFinnish = (text: LocalizedText): string => readText(text, "fi").text;
