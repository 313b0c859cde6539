import { Link } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";

/** A question that cannot wait. The trigger is a link to a page that asks the same, so that it works without script. */
export function Dialog({ href, trigger, title, children }: { href: string; trigger: string; title: string; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const { t } = useTranslation();
  return (
    <>
      <Link
        className="button"
        data-variant="secondary"
        to={href}
        onClick={(e) => {
          e.preventDefault();
          ref.current?.showModal();
        }}
      >
        {trigger}
      </Link>
      <dialog className="dialog" ref={ref} aria-label={title}>
        <h2>{title}</h2>
        {children}
        <Button type="button" variant="quiet" onClick={() => ref.current?.close()}>
          {t("ui.cancel")}
        </Button>
      </dialog>
    </>
  );
}
