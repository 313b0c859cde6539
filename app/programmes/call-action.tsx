import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { callAccesses } from "#domain/programmes/call.schema.ts";
import type { CallState } from "#domain/programmes/cohort-phase.rules.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";

export type CallActionProps = {
  /** the clock is the reader's own: `isExtended` for someone with more time than the others */
  call: { id: string; access: (typeof callAccesses)[number]; isExtended: boolean; state: CallState; opensAt: Date; closesAt: Date; graceMinutes: number; zone: string };
  own: { id: string; state: "draft" | "submitted" | "decided" | "withdrawn" } | null;
};

/** The one act of a call's page, by its state and the reader's own application: start, continue, view, or why none. */
export function CallAction({ call, own }: CallActionProps) {
  const { t } = useTranslation();
  const format = useFormat(call.zone);
  const graceNote = call.state === "grace" && <p className="text-muted">{t("public.call.graceNote", { when: format.dateTime(minutesAfter(call.closesAt, call.graceMinutes)) })}</p>;
  const extendedNote = call.isExtended && call.state === "open" && <p className="text-muted">{t("public.call.extendedNote", { when: format.dateTime(call.closesAt) })}</p>;
  if (own) {
    const writes = own.state === "draft" && (call.state === "open" || call.state === "grace");
    return (
      <div className="stack">
        <ButtonLink to={paths.myApplication(own.id)} size="main">
          {t(writes ? "public.call.continue" : "public.call.view")}
        </ButtonLink>
        {graceNote}
        {own.state === "draft" && extendedNote}
      </div>
    );
  }
  if (call.state === "open")
    return (
      <div className="stack">
        <ButtonLink to={paths.callStart(call.id)} size="main">
          {t("public.call.start")}
        </ButtonLink>
        <p className="text-muted">{t(call.access === "invited" && !call.isExtended ? "public.call.invitedNote" : "public.call.startNote")}</p>
        {extendedNote}
      </div>
    );
  if (call.state === "upcoming")
    return (
      <p>
        <strong>{t("public.call.upcoming", { when: format.dateTime(call.opensAt) })}</strong>
      </p>
    );
  return (
    <div className="stack stack-close">
      <p>
        <strong>{t("public.call.closed")}</strong>
      </p>
      <p className="text-muted">{t("public.call.closedNote", { when: format.dateTime(call.closesAt) })}</p>
    </div>
  );
}
