import { useTranslation } from "react-i18next";
import { Contact } from "#app/programmes/programme-aside.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Deadline, Section } from "#app/ui/facts.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { daysLeft, type CallState } from "#domain/programmes/cohort-phase.rules.ts";

interface CallAsideProps {
  call: {
    state: CallState;
    zone: string;
    opensAt: Date;
    closesAt: Date;
    graceMinutes: number;
    decisionsOn: string;
    confirmBy: Date;
    startsOn: string;
    decisionProfile: "administrative" | "municipal" | "notice";
    organiserName: string;
    contactName: string;
    contactEmail: string;
  };
  now: Date;
  today: string;
}

/** The deadline, what happens when, whom to ask and what kind of decision it will be. */
export function CallAside({ call, now, today }: CallAsideProps) {
  const { t } = useTranslation();
  const format = useFormat(call.zone);
  const left = daysLeft(call.closesAt, now, call.zone);
  const late = call.graceMinutes > 0 ? t("public.call.grace", { count: call.graceMinutes }) : t("public.call.late");
  const steps = [
    { key: "opens", when: format.dateTime(call.opensAt), over: now >= call.opensAt },
    { key: "closes", when: format.dateTime(call.closesAt), over: now >= call.closesAt },
    { key: "decisions", when: format.day(call.decisionsOn), over: today > call.decisionsOn },
    { key: "confirm", when: format.dateTime(call.confirmBy), over: now >= call.confirmBy },
    { key: "starts", when: format.day(call.startsOn), over: today > call.startsOn },
  ] as const;
  const next = steps.findIndex((step) => !step.over);
  return (
    <>
      <Deadline label={t("public.closes")} note={call.state === "open" ? `${left > 0 ? t("public.left", { count: left }) : t("public.lastDay")}. ${late}` : undefined}>
        <time dateTime={call.closesAt.toISOString()}>{format.dateTime(call.closesAt)}</time>
      </Deadline>
      <Section title={t("public.call.schedule")} level={3}>
        <Timeline
          label={t("public.call.schedule")}
          items={steps.map((step, i) => ({ key: step.key, title: t(`public.call.step.${step.key}`), when: step.when, state: step.over ? "done" : i === next ? "now" : "next" }))}
        />
      </Section>
      <Contact name={call.contactName} email={call.contactEmail} />
      <p className="caption">
        {call.organiserName}. {t(`public.call.profile.${call.decisionProfile}`)}
      </p>
    </>
  );
}
