import { useTranslation } from "react-i18next";

export interface LanguageItem {
  code: string;
  /** The language's own name. */
  label: string;
  href: string;
  current: boolean;
}

/** Plain links, because the whole page changes its language. */
export function LanguageSwitch({ languages }: { languages: LanguageItem[] }) {
  const { t } = useTranslation();
  return (
    <div className="languages" role="group" aria-label={t("ui.language")}>
      {languages.map(({ code, label, href, current }) => (
        <a key={code} className="tool" href={href} lang={code} hrefLang={code} aria-current={current ? "true" : undefined}>
          {label}
        </a>
      ))}
    </div>
  );
}
