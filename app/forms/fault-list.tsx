import { useFaultWords } from "#app/forms/fault-words.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { blocks, type FormFault } from "#domain/forms/form-faults.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";

/** What is wrong with a question or a section, told beside it. */
export function FaultList({ faults, form }: { faults: FormFault[]; form: FormContent }) {
  const words = useFaultWords(form);
  if (faults.length === 0) return null;
  return (
    <ul className="list stack-close">
      {faults.map((f, i) => (
        <li key={i}>
          <StatusTag tone={blocks(f) ? "danger" : "warning"}>{words(f)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
