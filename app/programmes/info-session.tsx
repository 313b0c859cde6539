import { useTranslation } from "react-i18next";
import { Content } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, Section } from "#app/ui/facts.tsx";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Props = { callId: string; zone: string; session: { startsAt: Date; endsAt: Date; place: string; onlineUrl: string; about: LocalizedText } };

/** When and where the organiser tells about the call, and its calendar file. */
export function InfoSession({ callId, zone, session: s }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const link = s.onlineUrl && (
    <a href={s.onlineUrl} rel="noreferrer">
      {t("programmes.info.join")}
    </a>
  );
  return (
    <Section title={t("programmes.info.title")}>
      {Object.values(s.about).some(Boolean) && <Content value={s.about} />}
      <Facts
        items={[
          { term: t("programmes.info.when"), value: `${format.fullDate(s.startsAt)} ${format.timeRange(s.startsAt, s.endsAt)}` },
          ...(s.place ? [{ term: t("programmes.info.place"), value: s.place }] : []),
          ...(link ? [{ term: t("programmes.info.link"), value: link }] : []),
        ]}
      />
      <p>
        <a href={paths.infoSessionFile(callId)}>{t("programmes.info.calendar")}</a>
      </p>
    </Section>
  );
}
