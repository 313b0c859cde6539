import { Link, useNavigation } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";

type Look = { variant?: "primary" | "secondary" | "danger" | "quiet"; size?: "main" | "normal" | "compact" };

/**
 * A button whose label is the act. Submits its form unless `type` says otherwise; while a form of this page is on its way
 * it says so and does not submit again, without being disabled.
 */
export function Button({ variant = "primary", size = "normal", type = "submit", onClick, children, ...rest }: Look & ComponentProps<"button">) {
  const busy = useNavigation().state === "submitting" && type === "submit";
  return (
    <button
      className="button"
      data-variant={variant}
      data-size={size}
      type={type}
      aria-busy={busy || undefined}
      onClick={(e) => {
        if (busy) e.preventDefault();
        else onClick?.(e);
      }}
      {...rest}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button; `reload` for files and other addresses that are not pages. */
export function ButtonLink({ to, variant = "primary", size = "normal", reload, children }: Look & { to: string; reload?: boolean; children: ReactNode }) {
  return (
    <Link className="button" data-variant={variant} data-size={size} to={to} reloadDocument={reload}>
      {children}
    </Link>
  );
}

/** The acts of a page or form: the primary one first, the quiet way out last. */
export const ActionRow = ({ children }: { children: ReactNode }) => <div className="action-row">{children}</div>;
