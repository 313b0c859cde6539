import { createInstance, type i18n } from "i18next";
import type { Language } from "#domain/shared/language.ts";
import type fi from "./fi/index.ts";

export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape that every language must have, taken from Finnish. */
export type Texts = Widen<typeof fi>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "texts";
    resources: { texts: typeof fi };
    returnNull: false;
  }
}

/** One instance per request, mail or job; synchronous, so there is nothing to wait for and nothing shared. */
export function textsFor(lng: Language, texts: Texts): i18n {
  const i = createInstance();
  void i.init({ lng, fallbackLng: false, ns: ["texts"], defaultNS: "texts", resources: { [lng]: { texts } }, initAsync: false, interpolation: { escapeValue: false } });
  return i;
}
