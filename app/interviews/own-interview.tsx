import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { NowList } from "#app/ui/now-list.tsx";

type Props = { applicationId: string; zone: string; interview: { state: "invited" | "booked" | "off"; bookBy: Date; startsAt: Date | null } | null; isOver: boolean };

/** On the page of a sent application: that a time is to be taken, or which one is. */
export function OwnInterview({ applicationId, zone, interview, isOver }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  if (!interview || interview.state === "off" || isOver) return null;
  const { startsAt } = interview;
  const item = startsAt
    ? { title: t("interviews.choose.yours", { when: format.dateTime(startsAt) }), act: t("interviews.choose.toTime") }
    : { title: t("interviews.choose.invited"), text: t("interviews.choose.invitedBy", { when: format.dateTime(interview.bookBy) }), act: t("interviews.choose.toBook") };
  const action = (
    <ButtonLink to={paths.applicationInterview(applicationId)} variant={startsAt ? "secondary" : "primary"}>
      {item.act}
    </ButtonLink>
  );
  return <NowList level={2} items={[{ key: "interview", title: item.title, text: item.text, action }]} />;
}
