import { CircleAlert } from "lucide-react";
import { useState, type ComponentProps, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Common = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** marked in words; what is required is not marked */
  optional?: boolean;
  /** sentences in the reader's language */
  errors?: string[];
  /** the same as the name unless two forms share a page */
  id?: string;
};

const Optional = ({ optional }: { optional?: boolean }) => {
  const { t } = useTranslation();
  return optional ? <span className="field-optional"> ({t("ui.optional")})</span> : null;
};

export function FieldError({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <p className="field-error" id={id}>
      <CircleAlert size={20} aria-hidden="true" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}

const describedBy = (id: string, hint: ReactNode, errors?: string[], more?: string) => [hint && `${id}-hint`, errors?.length && `${id}-error`, more].filter(Boolean).join(" ") || undefined;

function Frame({ id, label, hint, optional, errors, children, below }: Common & { id: string; children: ReactNode; below?: ReactNode }) {
  return (
    <div className="field" data-invalid={errors?.length ? "" : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
        <Optional optional={optional} />
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} errors={errors} />
      {children}
      {below}
    </div>
  );
}

const inputProps = ({ id, name, hint, errors }: Common & { id: string }, more?: string) => ({
  id,
  name,
  className: "text-input",
  "aria-describedby": describedBy(id, hint, errors, more),
  "aria-invalid": errors?.length ? true : undefined,
});

type Width = { width?: "short" | "medium" };

export function TextField({ width, label, hint, optional, errors, name, id = name, ...rest }: Common & Width & Omit<ComponentProps<"input">, "width">) {
  const common = { id, name, label, hint, optional, errors };
  return (
    <Frame {...common}>
      <input type="text" {...inputProps(common)} data-width={width} {...rest} />
    </Frame>
  );
}

/** A number; the keyboard shows digits, and what was typed wrongly stays to be mended (type text, not number). */
export function NumberField(props: Common & Width & Omit<ComponentProps<"input">, "width" | "type">) {
  return <TextField width="short" inputMode="decimal" {...props} />;
}

export function DateField(props: Common & Omit<ComponentProps<"input">, "width" | "type"> & { time?: boolean }) {
  const { time, ...rest } = props;
  return <TextField width={time ? "medium" : "short"} type={time ? "datetime-local" : "date"} {...rest} />;
}

/** Words as reviewers count them: runs of anything that is not white space. */
export const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

export function TextArea({ maxWords, label, hint, optional, errors, name, id = name, defaultValue, onChange, ...rest }: Common & { maxWords?: number } & ComponentProps<"textarea">) {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => countWords(String(defaultValue ?? "")));
  const common = { id, name, label, hint, optional, errors };
  const below = maxWords ? (
    <p className="field-below" id={`${id}-words`}>
      <span>{words > maxWords ? t("ui.wordsOver", { count: words - maxWords }) : t("ui.wordsLeft", { count: maxWords - words })}</span>
    </p>
  ) : null;
  return (
    <Frame {...common} below={below}>
      <textarea
        rows={4}
        {...inputProps(common, maxWords ? `${id}-words` : undefined)}
        defaultValue={defaultValue}
        onChange={(e) => {
          setWords(countWords(e.currentTarget.value));
          onChange?.(e);
        }}
        {...rest}
      />
    </Frame>
  );
}

export type Option = { value: string; label: string; hint?: string };

export function Select({
  options,
  empty,
  width,
  label,
  hint,
  optional,
  errors,
  name,
  id = name,
  ...rest
}: Common & Width & { options: Option[]; /** the words of "nothing chosen" */ empty?: string } & Omit<ComponentProps<"select">, "width">) {
  const common = { id, name, label, hint, optional, errors };
  return (
    <Frame {...common}>
      <select {...inputProps(common)} data-width={width} {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A group of fields under one question. */
export function Fieldset({ label, hint, errors, optional, id, children }: { label: string; hint?: ReactNode; errors?: string[]; optional?: boolean; id: string; children: ReactNode }) {
  return (
    <fieldset className="field" id={id} data-invalid={errors?.length ? "" : undefined} aria-describedby={describedBy(id, hint, errors)} tabIndex={-1}>
      <legend className="field-label">
        {label}
        <Optional optional={optional} />
      </legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} errors={errors} />
      <div>{children}</div>
    </fieldset>
  );
}

function Choice({ id, label, hint, ...input }: ComponentProps<"input"> & { id: string; label: ReactNode; hint?: string }) {
  return (
    <div className="choice">
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      <label htmlFor={id}>
        {label}
        {hint && (
          <span className="field-hint block" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

export function Radios({ name, id = name, options, defaultValue, ...common }: Common & { options: Option[]; defaultValue?: string }) {
  return (
    <Fieldset id={id} {...common}>
      {options.map((o) => (
        <Choice key={o.value} id={`${id}-${o.value}`} type="radio" name={name} value={o.value} label={o.label} hint={o.hint} defaultChecked={o.value === defaultValue} />
      ))}
    </Fieldset>
  );
}

export function Checkboxes({ name, id = name, options, defaultValues = [], ...common }: Common & { options: Option[]; defaultValues?: string[] }) {
  return (
    <Fieldset id={id} {...common}>
      {options.map((o) => (
        <Choice key={o.value} id={`${id}-${o.value}`} type="checkbox" name={name} value={o.value} label={o.label} hint={o.hint} defaultChecked={defaultValues.includes(o.value)} />
      ))}
    </Fieldset>
  );
}

/** One tick. */
export function Checkbox({
  name,
  id = name,
  label,
  hint,
  errors,
  defaultChecked,
  value = "on",
}: {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: string;
  errors?: string[];
  defaultChecked?: boolean;
  value?: string;
}) {
  return (
    <div className="field" data-invalid={errors?.length ? "" : undefined}>
      <FieldError id={`${id}-error`} errors={errors} />
      <Choice id={id} type="checkbox" name={name} value={value} label={label} hint={hint} defaultChecked={defaultChecked} />
    </div>
  );
}

export function FileField({ label, hint, optional, errors, name, id = name, accept }: Common & { accept?: string }) {
  const common = { id, name, label, hint, optional, errors };
  return (
    <Frame {...common}>
      <input type="file" accept={accept} {...inputProps(common)} />
    </Frame>
  );
}
