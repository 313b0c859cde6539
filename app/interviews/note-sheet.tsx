import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";

/** What the interviewers wrote, beside the reviews. */
export function NoteSheet({ note }: { note: { content: string; savedAt: Date; savedBy: string } | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!note) return null;
  return (
    <Section title={`${t("interviews.one")}: ${t("interviews.note").toLowerCase()}`}>
      <p className="whitespace-pre-line">{note.content}</p>
      <p className="caption">{t("interviews.noteSavedBy", { name: note.savedBy, when: format.dateTime(note.savedAt) })}</p>
    </Section>
  );
}
