import { Form as RemixForm, type FormProps } from "@remix-run/react";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

/** A form that posts to its own page. With errors it starts with their summary; the browser's own checks stay off. */
export function Form({ errors = {}, children, className = "form", ...rest }: FormProps & { errors?: Record<string, string[]> }) {
  const items = Object.entries(errors).flatMap(([name, list]) => list.map((text) => ({ href: name ? `#${name}` : undefined, text })));
  return (
    <>
      {items.length > 0 && <ErrorSummary items={items} />}
      <RemixForm method="post" noValidate className={className} {...rest}>
        {children}
      </RemixForm>
    </>
  );
}
