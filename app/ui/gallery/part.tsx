import type { ReactNode } from "react";
import { Section } from "#app/ui/facts.tsx";

/** One family of parts with a sentence on how to use it. */
export function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <p className="caption">{note}</p>
      {children}
    </Section>
  );
}
