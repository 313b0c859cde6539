import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Comments } from "#app/ui/comments.tsx";
import { Section } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { initialsOf } from "#app/ui/initials.ts";

type Note = { id: string; name: string; body: string; at: Date };
type Props = { notes: Note[]; /** whom one can mention */ names: string[]; mayWrite: boolean; action: string; zone: string };

/** What reviewers and those who run the call write to each other about an application. */
export function Discussion({ notes, names, mayWrite, action, zone }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (
    <Section title={t("selection.notes.title")}>
      <p className="small text-muted">{t("selection.notes.who")}</p>
      {notes.length === 0 ? (
        <p className="text-muted">{t("selection.notes.none")}</p>
      ) : (
        <Comments items={notes.map((n) => ({ key: n.id, initials: initialsOf(n.name), name: n.name, when: format.shortDateTime(n.at), body: <p className="whitespace-pre-line">{n.body}</p> }))} />
      )}
      {mayWrite ? (
        <Form action={action}>
          <TextArea
            name="body"
            maxLength={5000}
            rows={3}
            label={t("selection.notes.write")}
            hint={names.length > 0 ? t("selection.notes.mention", { names: names.map((name) => `@${name}`).join(", ") }) : undefined}
          />
          <Button variant="secondary">{t("selection.notes.send")}</Button>
        </Form>
      ) : (
        <p className="text-muted">{t("selection.refused.discussion-closed")}</p>
      )}
    </Section>
  );
}
