import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import type { ReadText } from "#domain/shared/localized-text.ts";

/** The answer "no" is a page with other ways, not an error. */
export function NotEligible({ programme, question, otherwise, slug }: { programme: string; question: ReadText; otherwise: ReadText; slug: string }) {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead kicker={programme} title={t("applications.start.notFor")} lead={question.text} />
      <Section title={t("applications.start.otherWays")}>
        <p>
          <LocalizedText {...otherwise} />
        </p>
        <p>{t("applications.start.askStill")}</p>
      </Section>
      <ActionRow>
        <ButtonLink to={paths.programme(slug)}>{t("applications.start.toProgramme")}</ButtonLink>
        <ButtonLink to="?" variant="quiet">
          {t("applications.start.changeAnswer")}
        </ButtonLink>
      </ActionRow>
    </PublicShell>
  );
}
