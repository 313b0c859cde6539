import { useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "#domain/shared/language.ts";
import { formatIn, type Format } from "#locales/format.ts";
import type { loader } from "../root.tsx";

/** What the root loader knows: language, person, flash, kept form, demo. Undefined only while the root itself has failed. */
export const useRoot = () => useRouteLoaderData<typeof loader>("root");

/** The language of the page; where the root has failed, that of the texts around. */
export function useLanguage(): Language {
  const root = useRoot();
  const { i18n } = useTranslation();
  return root?.language ?? (i18n.language as Language);
}

/** Dates, times and numbers in the reader's language; moments in `zone` (the cohort's), else the person's own. */
export function useFormat(zone?: string): Format {
  const root = useRoot();
  const language = useLanguage();
  const where = zone ?? root?.person?.zone ?? "Europe/Helsinki";
  return useMemo(() => formatIn(language, where), [language, where]);
}

/** The text of a key that is known only at run time: a flash, a refusal or an error of a form, "errors.tooLong?max=200". */
export function useSay(): (key: string, values?: Record<string, string | number>) => string {
  const { t } = useTranslation();
  return (key, values = {}) => {
    const [name = "", search] = key.split("?");
    return t(name as "errors.required", { ...Object.fromEntries(new URLSearchParams(search)), ...values });
  };
}
