import * as z from "zod";
import { isLanguage, languages, type Language } from "./language.ts";

/** A content text in one or more languages; at least one is present. */
export type LocalizedText = { fi?: string; sv?: string; en?: string };

/** What a reader gets: the text, the language that it is in, and whether the reader's own is missing. */
export type ReadText = { text: string; lang: Language; missing: boolean };

/** The reader's language first, then the first that there is in the order fi, sv, en. An empty value reads as an empty text. */
export function readText(value: LocalizedText, reader: Language): ReadText {
  const own = value[reader]?.trim();
  if (own) return { text: own, lang: reader, missing: false };
  const lang = languages.find((l) => value[l]?.trim());
  return lang ? { text: value[lang]!.trim(), lang, missing: true } : { text: "", lang: reader, missing: false };
}

const isLocalizedText = (value: object): value is LocalizedText => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(isLanguage) && Object.values(value).every((text) => text === undefined || typeof text === "string");
};

/**
 * The same data with every content text in the one language in which this reader reads it (`readText` then answers the
 * same): for pages that only show, so that a browser is not sent what it does not need. Dates and texts stay what they are.
 */
export function forReader<T>(data: T, reader: Language): T {
  if (Array.isArray(data)) return data.map((item: unknown) => forReader(item, reader)) as T;
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  if (isLocalizedText(data)) {
    const { text, lang } = readText(data, reader);
    return (text === "" ? {} : { [lang]: text }) as T;
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, forReader<unknown>(value, reader)])) as T;
}

const part = (max: number) => z.string().trim().max(max).optional();

/** Fields `name.fi`, `name.sv`, `name.en` of a form; one of them must have a text. */
export const localizedText = (max = 5000) => z.object({ fi: part(max), sv: part(max), en: part(max) }).refine((v) => languages.some((l) => v[l]), { error: "errors.oneLanguage", path: ["fi"] });

/** The same, where it may be empty in every language. */
export const optionalLocalizedText = (max = 5000) => z.object({ fi: part(max), sv: part(max), en: part(max) }).default({});
