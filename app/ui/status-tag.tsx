import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "violet" | "warning" | "success" | "danger" | "plain";

/** A state in words; the colour only supports it. What is done is plain text. */
export const StatusTag = ({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) =>
  tone === "plain" ? (
    <span>{children}</span>
  ) : (
    <span className="status-tag" data-tone={tone}>
      {children}
    </span>
  );
