import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export interface ErrorItem {
  /** "#field"; missing for a refusal that belongs to no field. */
  href?: string;
  text: string;
}

/** What must be mended, above the form. Takes the focus when it appears and after each new try. */
export function ErrorSummary({ items }: { items: ErrorItem[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const idle = useNavigation().state === "idle";
  useEffect(() => {
    if (idle) box.current?.focus();
  }, [idle]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2>{t("ui.problem")}</h2>
      <ul>
        {items.map(({ href, text }) => (
          <li key={`${href}${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
