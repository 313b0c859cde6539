import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";

type Props = { title: string; lead: string; act: string; back: string; keep?: string; children?: ReactNode; /** for those who run it */ cohort?: { id: string; name: string } };

/** Asks once more before something goes away: what happens, the act, and the way out. */
export function ConfirmPage({ title, lead, act, back, keep, children, cohort }: Props) {
  const { t } = useTranslation();
  const form = useForm();
  const content = (
    <>
      <PageHead title={title} lead={lead} />
      {children}
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{act}</Button>
          <ButtonLink to={back} variant="quiet">
            {keep ?? t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </>
  );
  return cohort ? <DeskShell cohort={cohort}>{content}</DeskShell> : <CalmShell>{content}</CalmShell>;
}
