import { useTranslation } from "react-i18next";
import type { MessageState } from "#domain/messages/messages.schema.ts";
import { reminderKinds, type ReminderKind } from "#domain/reminders/reminders.schema.ts";
import type { Tone } from "#app/ui/status-tag.tsx";

/** Kinds of mail that follow from a fact, by the names that staff see. */
export const namedKinds = [
  "answers-commented",
  "application-received",
  "application-saved",
  "application-withdrawn",
  "case-undecidable",
  "certificate-issued",
  "certificate-revoked",
  "change-requested",
  "cohort-cancelled",
  "completion-arrived",
  "completion-asked",
  "completion-extended",
  "completion-received",
  "completion-withdrawn",
  "condition-answered",
  "condition-reopened",
  "decision-published",
  "enquiry-answered",
  "enquiry-made",
  "extension-ended",
  "extension-given",
  "feedback-assigned",
  "feedback-received",
  "form-changed",
  "info-cancelled",
  "info-invited",
  "info-moved",
  "interview-booked",
  "interview-cancelled",
  "interview-invited",
  "interview-moved",
  "interview-off",
  "organiser-message",
  "party-change-answered",
  "party-change-asked",
  "party-named",
  "place-confirmed",
  "place-declined",
  "place-offered",
  "review-assigned",
  "review-mentioned",
  "session-cancelled",
  "session-invite",
  "session-left",
  "session-updated",
  "signature-asked",
  "sign-in-code",
  "substitute-named",
  "wishes-asked",
  "work-accepted",
  "work-submitted",
  "writer-invited",
] as const;
const namedReasons = ["late", "done", "gone", "changed", "superseded", "refused", "composing", "unknown-kind", "unsure", "erased"] as const;

const isReminder = (kind: string): kind is ReminderKind => reminderKinds.some((k) => k === kind);

export const messageTones: Record<MessageState, Tone> = { queued: "info", sending: "info", sent: "plain", failed: "danger", skipped: "neutral", unknown: "warning" };

/** What staff call a kind of message and the reason why one did not go. */
export function useMessageWords() {
  const { t } = useTranslation();
  return {
    kind: (kind: string) => (isReminder(kind) ? t(`reminders.kind.${kind}`) : t(`messages.kind.${namedKinds.find((k) => k === kind) ?? "other"}`)),
    why: (why: string) => t(`messages.why.${namedReasons.find((r) => r === why) ?? "other"}`),
  };
}
