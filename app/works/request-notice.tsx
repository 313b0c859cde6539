import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Notification } from "#app/ui/notification.tsx";

export type ShownRequest = {
  id: string;
  blockKey: string;
  body: string;
  state: "open" | "done" | "confirmed" | "declined";
  askedBy: string;
  askedOn: string;
  answer: string;
  doneNumber: number | null;
};

/** A change asked for, in its block: what, by whom, and where it stands. */
export function RequestNotice({ request, children }: { request: ShownRequest; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Notification tone={request.state === "open" ? "warning" : request.state === "confirmed" ? "success" : "info"} title={t("works.request.by", { name: request.askedBy, day: request.askedOn })}>
      <p className="whitespace-pre-line">{request.body}</p>
      {request.state !== "open" && <p>{t(`works.request.is.${request.state}`, { number: request.doneNumber ?? 0 })}</p>}
      {request.answer && <p className="whitespace-pre-line">{t("works.request.answered", { answer: request.answer })}</p>}
      {children && <div className="action-row">{children}</div>}
    </Notification>
  );
}
