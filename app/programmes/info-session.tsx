import { useTranslation } from "react-i18next";
import { Content } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { InfoFacts } from "./info-facts.tsx";

type Props = { callId: string; zone: string; mayJoin: boolean; session: { startsAt: Date; endsAt: Date; place: string; onlineUrl: string; about: LocalizedText } };

/** When and where the organiser tells about the call: to sign up, or to take along as a calendar file. */
export function InfoSession({ callId, zone, session, mayJoin }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t("programmes.info.title")}>
      {Object.values(session.about).some(Boolean) && <Content value={session.about} />}
      <InfoFacts session={session} zone={zone} />
      <ActionRow>
        {mayJoin && (
          <ButtonLink to={paths.signupForm(callId)} variant="secondary">
            {t("signups.act")}
          </ButtonLink>
        )}
        <a href={paths.infoSessionFile(callId)}>{t("programmes.info.calendar")}</a>
      </ActionRow>
    </Section>
  );
}
