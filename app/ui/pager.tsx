import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Pages of a long list, counted from 1. */
export function Pager({ page, pages, href }: { page: number; pages: number; href(page: number): string }) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t("ui.pages")}>
      {page > 1 && <Link to={href(page - 1)}>{t("ui.previous")}</Link>}
      <span aria-current="page">{t("ui.pageOf", { page, pages })}</span>
      {page < pages && <Link to={href(page + 1)}>{t("ui.next")}</Link>}
    </nav>
  );
}
