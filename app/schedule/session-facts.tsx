import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, type Fact } from "#app/ui/facts.tsx";

type Session = {
  startsAt: Date;
  endsAt: Date;
  mode: "online" | "on_site" | "hybrid";
  venue: string;
  address: string;
  onlineUrl: string;
  hosts: { personId: string; name: string }[];
};

/** When, where and with whom. */
export function SessionFacts({ session: s, zone }: { session: Session; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const facts: (Fact | false)[] = [
    { term: t("schedule.form.when"), value: <time dateTime={s.startsAt.toISOString()}>{`${format.fullDate(s.startsAt)} ${format.timeRange(s.startsAt, s.endsAt)}`}</time> },
    s.venue !== "" && { term: t("schedule.form.where"), value: [s.venue, s.address].filter(Boolean).join(", ") },
    s.onlineUrl !== "" && {
      term: t("schedule.mode.online"),
      value: (
        <a href={s.onlineUrl} rel="noreferrer">
          {t("schedule.own.join")}
        </a>
      ),
    },
    s.hosts.length > 0 && { term: t("schedule.hosts.title"), value: format.list(s.hosts.map((h) => h.name)) },
  ];
  return <Facts layout="large" ruled items={facts.filter((f) => f !== false)} />;
}
