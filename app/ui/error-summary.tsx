import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** What has to be mended, with links to the fields; takes the focus when it appears. */
export function ErrorSummary({ items }: { items: { href?: string; text: string }[] }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const said = items.map((i) => i.text).join("\n");
  useEffect(() => ref.current?.focus(), [said]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t("ui.problem")}</h2>
      <ul>
        {items.map((item, i) => (
          <li key={i}>{item.href ? <a href={item.href}>{item.text}</a> : item.text}</li>
        ))}
      </ul>
    </div>
  );
}
