import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ComponentProps, MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { useSending } from "#app/ui/use-sending.ts";

export interface ButtonLook {
  /** One primary a view; danger is never primary; quiet is the way out. */
  variant?: "primary" | "secondary" | "danger" | "quiet";
  /** main: the one big act of a page; compact: rows and panels of the desk. */
  size?: "main" | "normal" | "compact";
}

const look = ({ variant = "primary", size = "normal" }: ButtonLook, more?: string) => classNames("button", variant !== "secondary" && `button-${variant}`, size !== "normal" && `button-${size}`, more);

type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled">;

/** A button that says the act. While its form is on its way it shows that, stays focusable and takes no second press. */
export function Button({ variant, size, type = "submit", className, children, onClick, ...rest }: ButtonProps) {
  const { t } = useTranslation();
  const { sending, start } = useSending();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    onClick?.(event);
    if (type !== "submit" || event.defaultPrevented) return;
    if (sending) event.preventDefault();
    else start();
  };
  return (
    <button type={type} className={look({ variant, size }, className)} onClick={press} aria-busy={sending || undefined} {...rest}>
      {children}
      {sending && (
        <span className="button-dots">
          <i />
          <i />
          <i />
          <span className="visually-hidden">{t("ui.sending")}</span>
        </span>
      )}
    </button>
  );
}

/** A link that looks like a button, for acts that begin on another page. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={look({ variant, size }, className)} {...rest} />;
}

/** The acts of a form or a page: the primary first, the quiet way out last. */
export function ActionRow({ children }: { children: ReactNode }) {
  return <div className="action-row">{children}</div>;
}
