import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormFrame, type FormOwner } from "#app/forms/form-frame.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type Props = { owner: FormOwner; title: string; lead: string; act: string; back: string; danger?: boolean; shown?: string; children?: ReactNode };

/** Asks once more before the form is changed in a way that is felt: what happens, the act, and the way out. */
export function ConfirmForm({ owner, title, lead, act, back, danger = false, shown, children }: Props) {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <FormFrame owner={owner} title={title} lead={lead}>
      {children}
      <Form errors={form.errors}>
        {shown !== undefined && <input type="hidden" name="shown" value={shown} readOnly />}
        <ActionRow>
          <Button variant={danger ? "danger" : "primary"}>{act}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </FormFrame>
  );
}
