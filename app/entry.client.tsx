import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import type { Language } from "#domain/shared/language.ts";
import { textsFor, type Texts } from "#locales/index.ts";

const load: Record<Language, () => Promise<{ default: Texts }>> = {
  fi: () => import("#locales/fi/index.ts"),
  sv: () => import("#locales/sv/index.ts"),
  en: () => import("#locales/en/index.ts"),
};
const language = document.documentElement.lang as Language;
const { default: texts } = await load[language]();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={textsFor(language, texts)}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
