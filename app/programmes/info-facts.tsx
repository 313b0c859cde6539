import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts } from "#app/ui/facts.tsx";

type Props = { zone: string; session: { startsAt: Date; endsAt: Date; place: string; onlineUrl: string } };

/** When and where an info session is. */
export function InfoFacts({ zone, session: s }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const link = s.onlineUrl && (
    <a href={s.onlineUrl} rel="noreferrer">
      {t("programmes.info.join")}
    </a>
  );
  return (
    <Facts
      items={[
        { term: t("programmes.info.when"), value: `${format.fullDate(s.startsAt)} ${format.timeRange(s.startsAt, s.endsAt)}` },
        ...(s.place ? [{ term: t("programmes.info.place"), value: s.place }] : []),
        ...(link ? [{ term: t("programmes.info.link"), value: link }] : []),
      ]}
    />
  );
}
