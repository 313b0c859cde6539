import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, type Fact } from "#app/ui/facts.tsx";

type Props = { time: { startsAt: Date; endsAt: Date; place: string; onlineUrl: string }; zone: string; more?: Fact[] };

/** When and where an interview is. */
export function TimeFacts({ time, zone, more = [] }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const online = time.onlineUrl && (
    <a href={time.onlineUrl} rel="noreferrer">
      {t("interviews.online")}
    </a>
  );
  return (
    <Facts
      items={[
        { term: t("interviews.time"), value: `${format.fullDate(time.startsAt)} ${format.timeRange(time.startsAt, time.endsAt)}` },
        ...(time.place ? [{ term: t("interviews.place"), value: time.place }] : []),
        ...(online ? [{ term: t("interviews.link"), value: online }] : []),
        ...more,
      ]}
    />
  );
}
