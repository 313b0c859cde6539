import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { FormItem } from "#domain/forms/form-edit.rules.ts";

type Props = { item: FormItem; name: string; first: boolean; last: boolean };

/** Steps up and down, which work with keyboard and without script. */
export function Steps({ item: { kind, key }, name, first, last }: Props) {
  const { t } = useTranslation();
  return (
    <span className="form-steps">
      {!first && (
        <Button variant="quiet" size="compact" name="move" value={`${kind} ${key} up`} aria-label={t("forms.moveUp", { name })}>
          <ArrowUp className="icon" aria-hidden="true" />
        </Button>
      )}
      {!last && (
        <Button variant="quiet" size="compact" name="move" value={`${kind} ${key} down`} aria-label={t("forms.moveDown", { name })}>
          <ArrowDown className="icon" aria-hidden="true" />
        </Button>
      )}
    </span>
  );
}

/** Whether one of a list is its first, and its last. */
export const isEdge = (list: { key: string }[], key: string) => ({ first: list[0]?.key === key, last: list.at(-1)?.key === key });
