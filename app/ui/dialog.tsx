import { X } from "lucide-react";
import { useId, useRef, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, type ButtonLook } from "#app/ui/button.tsx";

const closeDialog = (event: MouseEvent) => event.currentTarget.closest("dialog")?.close();

interface DialogProps extends ButtonLook {
  /** The page that asks the same: where the link leads without script or in a new tab. */
  href: string;
  /** Words of the link. */
  trigger: ReactNode;
  /** The question. */
  title: ReactNode;
  /** The form or the answer; DialogCancel is the way out. */
  children: ReactNode;
}

/** Asks before an act that reaches people. The link works as a link; script opens the same over the page. */
export function Dialog({ href, trigger, title, children, variant = "secondary", size }: DialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !box.current) return;
    event.preventDefault();
    box.current.showModal();
  };
  return (
    <>
      <ButtonLink to={href} variant={variant} size={size} onClick={open}>
        {trigger}
      </ButtonLink>
      <dialog className="dialog" ref={box} aria-labelledby={titleId}>
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button button-quiet button-icon" aria-label={t("ui.close")} onClick={closeDialog}>
            <X className="icon" aria-hidden="true" />
          </button>
        </div>
        <div className="dialog-body">{children}</div>
      </dialog>
    </>
  );
}

/** The quiet way out of a dialog. */
export function DialogCancel({ children }: { children: ReactNode }) {
  return (
    <Button type="button" variant="quiet" onClick={closeDialog}>
      {children}
    </Button>
  );
}
