import { answerField } from "#app/applications/typed-answers.ts";
import { FieldGroup, type FieldBase } from "#app/ui/field-frame.tsx";
import { TextField } from "#app/ui/field.tsx";

export type Part = { name: string; label: string; autoComplete?: string; short?: boolean; /** the first answers to the question's own id */ value: string };

/** One question with several fields of its own, such as an address. */
export function PartsField({ field, question, parts }: { field: FieldBase; question: string; parts: Part[] }) {
  return (
    <FieldGroup field={field}>
      <div className="field-parts">
        {parts.map((part, i) => (
          <TextField
            key={part.name}
            name={answerField(question, part.name)}
            id={i === 0 ? field.name : undefined}
            label={part.label}
            defaultValue={part.value}
            autoComplete={part.autoComplete ?? "off"}
            width={part.short ? "short" : undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
