import type { ReactNode } from "react";

export type Tone = "info" | "violet" | "warning" | "neutral" | "success" | "danger" | "plain";

/** The state in words; the colour only helps. `plain` is for what is done. */
export function StatusTag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return tone === "plain" ? (
    <span>{children}</span>
  ) : (
    <span className="status-tag" data-tone={tone}>
      {children}
    </span>
  );
}
