import { useTranslation } from "react-i18next";
import { TableQuestion } from "#app/applications/table-question.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { useSay } from "#app/shell/use-root.ts";
import { DateField, NumberField, TextArea, TextField } from "#app/ui/field.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { asText } from "#domain/assignments/plan-values.rules.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { FieldText } from "./plan-text.tsx";
import type { ShownFault, ShownField } from "./plan-view.server.ts";
import { StartText } from "./start-text.tsx";
import { valueFields } from "./typed-plan.ts";
import type { MergedAutosave } from "./use-merged-autosave.ts";

const controls = { short: TextField, long: TextArea, number: NumberField, date: DateField };

type Props = {
  field: ShownField;
  form: ReturnType<typeof useForm>;
  auto: MergedAutosave;
  /** what cannot be read in the saved draft */
  faults: ShownFault[];
  /** a table's rows at the least */
  rows?: number;
};

/** One field of the plan with what it started from, what a colleague wrote into it meanwhile, and what is wrong with it. */
export function PlanFieldInput({ field, form, auto, faults, rows }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const name = `fields.${field.key}`;
  const errorsOf = (of: string) => (form.failed ? form.errors[of] : faults.filter((fault) => fault.name === of).map((fault) => say(fault.sentence)));
  const isClash = form.errors[name]?.includes(t("works.clash.title"));
  const theirs = auto.clashes[field.key];
  const common = { name, label: <LocalizedText {...field.label} />, hint: field.help || undefined, optional: !field.required, errors: errorsOf(name) };
  const taken = auto.taken[field.key];
  const values = taken && valueFields(field.key, taken.rows);
  const read = (of: string) => (values ? [values[of] ?? ""] : form.values(of));
  return (
    <div>
      {theirs !== undefined && <ClashNotice choose={(whose) => auto.choose(field.key, whose)}>{asText(theirs) && <FieldText field={field} value={theirs} />}</ClashNotice>}
      {theirs === undefined && isClash && <ClashNotice>{asText(field.value) && <FieldText field={field} />}</ClashNotice>}
      {field.kind === "table" ? (
        <div key={taken?.times ?? 0}>
          <StartText name={field.key} text={read(`was.${field.key}`)[0] ?? ""} />
          <TableQuestion field={common} question={field} values={read} rows={rows} errors={taken ? undefined : errorsOf} />
        </div>
      ) : (
        <>
          <StartText name={field.key} text={form.value(`was.${field.key}`)} />
          <PlainField kind={field.kind} {...common} defaultValue={form.value(name)} />
        </>
      )}
    </div>
  );
}

function PlainField({ kind, ...props }: { kind: keyof typeof controls } & Parameters<typeof TextField>[0] & Parameters<typeof TextArea>[0]) {
  const Control = controls[kind];
  return <Control {...props} />;
}
