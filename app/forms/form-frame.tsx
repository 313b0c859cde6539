import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

export type FormOwner = { cohortId: string; cohortName: LocalizedText };

/** A page about a call's form: the way back to the form, what it is for, the page's own. */
export function FormFrame({ owner, title, lead, children }: { owner: FormOwner; title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const read = useRead();
  const name = read(owner.cohortName);
  return (
    <DeskShell cohort={{ id: owner.cohortId, name }}>
      <BackLink to={paths.cohortForm(owner.cohortId)}>{t("forms.title")}</BackLink>
      <PageHead kicker={name} title={title} lead={lead} />
      {children}
    </DeskShell>
  );
}
