import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** One step up, above the page's head. Says where it leads when it can. */
export function BackLink({ to, children }: { to: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Link className="back-link" to={to}>
      <ArrowLeft className="icon" aria-hidden="true" />
      {children ?? t("ui.back")}
    </Link>
  );
}
