import { useState, type FormEvent } from "react";
import type { ErrorItem } from "#app/ui/error-summary.tsx";

/** Faults that the form's own fields know of before it is sent, such as a file that is too large; `stops` keeps it from going. */
export function useKnownFaults() {
  const [{ items, tries }, setFound] = useState<{ items: ErrorItem[]; tries: number }>({ items: [], tries: 0 });
  const stops = (event: FormEvent<HTMLFormElement>): boolean => {
    const wrong = [...event.currentTarget.querySelectorAll("input")].filter((input) => input.validity.customError);
    if (wrong.length > 0) event.preventDefault();
    setFound({ items: wrong.map((input) => ({ href: `#${input.id}`, text: input.validationMessage })), tries: tries + 1 });
    return wrong.length > 0;
  };
  return { items, tries, stops };
}
