import { useState, type InputHTMLAttributes } from "react";
import { describe, FieldFrame, type FieldBase } from "#app/ui/field-frame.tsx";

type Props = FieldBase & Pick<InputHTMLAttributes<HTMLInputElement>, "accept"> & { /** A larger file is not sent: the form says so first. */ most: { bytes: number; sentence: string } };

/** A file; say the allowed types and the size in the hint. The form needs encType="multipart/form-data". */
export function FileField({ most, accept, ...field }: Props) {
  const [isTooLarge, setTooLarge] = useState(false);
  const shown = isTooLarge ? { ...field, errors: [most.sentence] } : field;
  return (
    <FieldFrame field={shown}>
      <input
        type="file"
        accept={accept}
        className="text-input"
        {...describe(shown)}
        onChange={({ currentTarget: input }) => {
          const found = [...(input.files ?? [])].some((file) => file.size > most.bytes);
          input.setCustomValidity(found ? most.sentence : "");
          setTooLarge(found);
        }}
      />
    </FieldFrame>
  );
}
