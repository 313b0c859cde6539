import type { i18n } from "i18next";
import type { Language } from "#domain/shared/language.ts";
import en from "./en/index.ts";
import fi from "./fi/index.ts";
import { textsFor } from "./index.ts";
import sv from "./sv/index.ts";

const instances: Record<Language, i18n> = { fi: textsFor("fi", fi), sv: textsFor("sv", sv), en: textsFor("en", en) };

/** Server, worker and mails: every language at hand. The instances are never changed, so they are shared. */
export const texts = (lng: Language): i18n => instances[lng];
