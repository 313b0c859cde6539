import { Link } from "@remix-run/react";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";

/** The first, the last and the neighbours of a page; null is a gap. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 1);
  return near.flatMap((n, i) => (i > 0 && n - near[i - 1]! > 1 ? [null, n] : [n]));
}

/** Pages of a long list; nothing when there is only one. Pages count from 1. */
export function Pager({ page, pages, hrefFor }: { page: number; pages: number; hrefFor: (page: number) => string }) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={t("ui.pages")}>
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev">
          <ArrowLeft className="icon" aria-hidden="true" />
          {t("ui.previous")}
        </Link>
      )}
      {pagesToShow(page, pages).map((n, i) =>
        n === null ? (
          <span className="pager-gap" key={`gap-${i}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link key={n} to={hrefFor(n)} aria-current={n === page ? "page" : undefined}>
            <span className="visually-hidden">{t("ui.page")} </span>
            {n}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={hrefFor(page + 1)} rel="next">
          {t("ui.next")}
          <ArrowRight className="icon" aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
