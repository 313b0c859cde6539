import { Form as RemixForm } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useKnownFaults } from "#app/ui/use-known-faults.ts";
import { useSending } from "#app/ui/use-sending.ts";

type FormProps = ComponentProps<typeof RemixForm> & {
  /** Sentences by field name; "" is a refusal of the whole form. */
  errors?: Record<string, string[]>;
  /** For forms that hold tables or two columns; else 600 px. */
  wide?: boolean;
};

/** A form that posts, works without script, and begins with the summary of its errors. */
export function Form({ errors = {}, wide = false, className, children, ...rest }: FormProps) {
  const { t } = useTranslation();
  const { sending, start } = useSending();
  const known = useKnownFaults();
  const told = Object.entries(errors).flatMap(([name, texts]) => texts.map((text) => ({ href: name ? `#${name}` : undefined, text })));
  const items = known.items.length > 0 ? known.items : told;
  return (
    <RemixForm method="post" noValidate className={classNames("form", wide && "form-wide", className)} onSubmit={(event) => !known.stops(event) && start()} {...rest}>
      {items.length > 0 && <ErrorSummary key={known.tries} items={items} />}
      {children}
      <span role="status" className="visually-hidden">
        {sending && t("ui.sending")}
      </span>
    </RemixForm>
  );
}
