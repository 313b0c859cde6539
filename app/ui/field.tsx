import { ChevronDown } from "lucide-react";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { describe, FieldFrame, FieldGroup, SavedNow, type FieldBase } from "#app/ui/field-frame.tsx";
import { useWordCount } from "#app/ui/use-word-count.ts";

type Native<T> = Omit<T, keyof FieldBase | "className" | "required" | "value">;
type InputProps = FieldBase & Native<InputHTMLAttributes<HTMLInputElement>> & { /** How wide the answer is. */ width?: "short" | "medium" | "code" };

/** Splits what the frame shows from what the control takes. */
function parts<P extends FieldBase>({ label, hint, optional, errors, saved, large, id, name, ...rest }: P) {
  const field: FieldBase = { label, hint, optional, errors, saved, large, id, name };
  return { field, rest };
}

function Input({ width, unit, ...props }: InputProps & { unit?: ReactNode }) {
  const { field, rest } = parts(props);
  const id = field.id ?? field.name;
  const input = <input className={classNames("text-input", width && `text-input-${width}`)} {...rest} {...describe(field, unit != null ? `${id}-unit` : undefined)} />;
  return (
    <FieldFrame field={field}>
      {unit == null ? (
        input
      ) : (
        <div className="field-unit">
          {input}
          <span id={`${id}-unit`}>{unit}</span>
        </div>
      )}
    </FieldFrame>
  );
}

/** One line of text; also email, tel, url and password by `type`. */
export function TextField(props: InputProps) {
  return <Input {...props} />;
}

/** A number as text with a numeric keyboard, because number inputs lose what they cannot read. `unit` stands after the field. */
export function NumberField({ decimal = false, ...props }: InputProps & { unit?: ReactNode; decimal?: boolean }) {
  return <Input width="short" inputMode={decimal ? "decimal" : "numeric"} autoComplete="off" {...props} />;
}

const dayWriter = (language: string, time: boolean) => new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: time ? "short" : undefined, timeZone: "UTC" });

/** The browser's own date field; the value is YYYY-MM-DD. With `time` also the hour, YYYY-MM-DDTHH:MM on the wall clock. */
export function DateField({ time = false, saved, ...props }: InputProps & { time?: boolean }) {
  const { i18n } = useTranslation();
  const written = saved?.map((value) => (value ? dayWriter(i18n.language, time).format(new Date(`${value.padEnd(16, "T00:00").slice(0, 16)}Z`)) : value));
  return <Input saved={written} width={time ? "medium" : "short"} type={time ? "datetime-local" : "date"} {...props} />;
}

type TextAreaProps = FieldBase & Native<TextareaHTMLAttributes<HTMLTextAreaElement>> & { /** Shows how many words are left; the server decides. */ maxWords?: number };

/** Longer text that grows with what is written. */
export function TextArea({ maxWords, ...props }: TextAreaProps) {
  const { t } = useTranslation();
  const { field, rest } = parts(props);
  const words = useWordCount();
  const countId = `${field.id ?? field.name}-count`;
  const say = (used: number) => (used > Number(maxWords) ? t("ui.wordsOver", { count: used - Number(maxWords) }) : t("ui.wordsLeft", { count: Number(maxWords) - used }));
  return (
    <FieldFrame field={field}>
      <textarea className="text-input" rows={5} onInput={(e) => words.read(e.currentTarget.value)} {...rest} {...describe(field, maxWords ? countId : undefined)} />
      {maxWords !== undefined && (
        <div className="field-below" data-over={words.now !== null && words.now > maxWords ? "" : undefined}>
          <span id={countId}>{words.now === null ? t("ui.maxWords", { count: maxWords }) : say(words.now)}</span>
          <span role="status" className="visually-hidden">
            {words.said !== null && say(words.said)}
          </span>
        </div>
      )}
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  lang?: string;
}

type SelectProps = FieldBase &
  Native<SelectHTMLAttributes<HTMLSelectElement>> & { options: (Option & { label: string })[]; /** The first, empty choice. */ empty?: string; width?: "short" | "medium" };

/** The labels of values, where they are plain text. */
const labelsOf = (options: Option[], values: string[] | undefined) =>
  values?.map((value) => {
    const label = options.find((o) => o.value === value)?.label;
    return typeof label === "string" ? label : value;
  });

/** For more than about seven choices; fewer are Radios. */
export function Select({ options, empty, width, ...props }: SelectProps) {
  const { field, rest } = parts({ ...props, saved: labelsOf(options, props.saved) });
  return (
    <FieldFrame field={field}>
      <span className={classNames("select", width && `text-input-${width}`)}>
        <select className="text-input" {...rest} {...describe(field)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((o) => (
            <option key={o.value} value={o.value} lang={o.lang}>
              {o.label}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" aria-hidden="true" />
      </span>
    </FieldFrame>
  );
}

type ChoicesProps = FieldBase & { options: Option[]; /** inline: side by side; large: two or three big answers. */ layout?: "list" | "inline" | "large" };

function Choices({ type, checked, options, layout = "list", ...field }: ChoicesProps & { type: "radio" | "checkbox"; checked: (value: string) => boolean }) {
  const first = field.id ?? field.name;
  return (
    <FieldGroup field={{ ...field, saved: labelsOf(options, field.saved) }}>
      <div className={layout === "list" ? undefined : `choices-${layout}`}>
        {options.map(({ value, label, hint, lang }, i) => {
          const id = i === 0 ? first : `${first}-${value}`;
          return (
            <div className="choice" key={value}>
              <input type={type} id={id} name={field.name} value={value} defaultChecked={checked(value)} aria-describedby={hint == null ? undefined : `${id}-more`} />
              <label htmlFor={id} lang={lang}>
                {label}
                {hint != null && <small id={`${id}-more`}>{hint}</small>}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

/** One of a few. */
export function Radios({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  return <Choices type="radio" checked={(value) => value === defaultValue} {...props} />;
}

/** Any of a few; start values come as `defaultValues`. */
export function Checkboxes({ defaultValues = [], ...props }: ChoicesProps & { defaultValues?: string[] }) {
  return <Choices type="checkbox" checked={(value) => defaultValues.includes(value)} {...props} />;
}

/** One yes; sends `value` ("on") when ticked. `defaultValue` may come from a form: anything but "" and "false" is ticked. */
export function Checkbox({
  value = "on",
  defaultValue,
  defaultChecked,
  hint,
  errors,
  saved,
  optional: _,
  large: __,
  ...field
}: FieldBase & { value?: string; defaultValue?: string; defaultChecked?: boolean }) {
  const { label } = field;
  const { t } = useTranslation();
  const said = describe({ ...field, hint, errors, saved });
  const ticked = defaultChecked ?? (defaultValue !== undefined && defaultValue !== "" && defaultValue !== "false");
  return (
    <div className="field" data-invalid={errors?.length ? "" : undefined}>
      {errors?.length ? (
        <p className="field-error" id={`${said.id}-error`}>
          {errors.join(" ")}
        </p>
      ) : null}
      {saved && <SavedNow id={`${said.id}-saved`} saved={[t(saved[0] ? "ui.ticked" : "ui.notTicked")]} />}
      <div className="choice">
        <input type="checkbox" value={value} defaultChecked={ticked} {...said} />
        <label htmlFor={said.id}>
          {label}
          {hint != null && <small id={`${said.id}-hint`}>{hint}</small>}
        </label>
      </div>
    </div>
  );
}

/** Fields that belong together under one heading; `side` puts two short ones beside each other. */
export function Fieldset({ legend, side = false, children }: { legend: ReactNode; side?: boolean; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      <div className={side ? "fieldset-fields fieldset-side" : "fieldset-fields"}>{children}</div>
    </fieldset>
  );
}
