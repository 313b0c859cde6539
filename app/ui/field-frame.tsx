import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface FieldBase {
  /** Also the id, so that the error summary reaches the field. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Marks the field as not required; required fields carry no mark. */
  optional?: boolean;
  /** Sentences in the reader's language. */
  errors?: string[];
  /** What someone else has saved meanwhile, beside what stands in the field; empty when they emptied it. */
  saved?: string[];
  /** Overrides the id when a page holds two fields of one name. */
  id?: string;
  /** The heading look for a page with one question. */
  large?: boolean;
}

const present = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(" ") || undefined;

/** The aria attributes that tie a control to its hint and errors. */
export function describe({ name, id = name, hint, errors, saved }: FieldBase, more?: string) {
  const failed = Boolean(errors?.length);
  return { id, name, "aria-describedby": present(hint != null && `${id}-hint`, failed && `${id}-error`, saved && `${id}-saved`, more), "aria-invalid": failed || undefined };
}

function Label({ label, optional }: Pick<FieldBase, "label" | "optional">) {
  const { t } = useTranslation();
  return (
    <>
      {label}
      {optional && <span className="field-optional"> ({t("ui.optional")})</span>}
    </>
  );
}

function HintAndErrors({ id, hint, errors, saved }: { id: string; hint?: ReactNode; errors?: string[]; saved?: string[] }) {
  return (
    <>
      {hint != null && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors && errors.length > 0 && (
        <div id={`${id}-error`}>
          {errors.map((error) => (
            <p className="field-error" key={error}>
              <CircleAlert className="icon" aria-hidden="true" />
              {error}
            </p>
          ))}
        </div>
      )}
      {saved && <SavedNow id={`${id}-saved`} saved={saved} />}
    </>
  );
}

/** What someone else has saved, under the label of the field that holds something else. */
export function SavedNow({ id, saved }: { id: string; saved: string[] }) {
  const { t } = useTranslation();
  const text = saved.filter(Boolean).join(", ");
  return (
    <p className="field-saved" id={id}>
      {text ? t("ui.savedNow", { text }) : t("ui.savedEmpty")}
    </p>
  );
}

/** Label above, then hint, then errors, then the one control. */
export function FieldFrame({ field, children }: { field: FieldBase; children: ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <div className="field" data-invalid={field.errors?.length ? "" : undefined}>
      <label className={field.large ? "field-label field-label-large" : "field-label"} htmlFor={id}>
        <Label {...field} />
      </label>
      <HintAndErrors {...field} id={id} />
      {children}
    </div>
  );
}

/** The same for a group of choices: the legend is the question. */
export function FieldGroup({ field, className, children }: { field: FieldBase; className?: string; children: ReactNode }) {
  const id = field.id ?? field.name;
  const failed = Boolean(field.errors?.length);
  return (
    <fieldset className={className ? `field ${className}` : "field"} data-invalid={failed ? "" : undefined} aria-describedby={describe(field)["aria-describedby"]}>
      <legend className={field.large ? "field-label field-label-large" : "field-label"}>
        <Label {...field} />
      </legend>
      <HintAndErrors {...field} id={id} />
      {children}
    </fieldset>
  );
}
