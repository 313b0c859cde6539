import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface SummaryItem {
  key?: string;
  question: ReactNode;
  answer: ReactNode;
  /** Where the answer can be changed. */
  to?: string;
}

/** Check your answers: question, answer, change. Line breaks of an answer stay. */
export function SummaryList({ items }: { items: SummaryItem[] }) {
  const { t } = useTranslation();
  return (
    <dl className="summary-list">
      {items.map(({ key, question, answer, to }, i) => (
        <div className="summary-row" key={key ?? i}>
          <dt>{question}</dt>
          <dd className="summary-answer">{answer}</dd>
          {to && (
            <dd className="summary-change">
              <Link to={to}>
                {t("ui.change")}
                <span className="visually-hidden">: {question}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
