import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import type { extensionState } from "#domain/applications/call-window.rules.ts";

type Row = {
  id: string;
  email: string;
  organisation: string | null;
  until: Date;
  why: string;
  givenBy: string;
  givenAt: Date;
  standing: ReturnType<typeof extensionState>;
  /** it was given to what is still a draft, and nothing later was */ canGetMore: boolean;
};

const pickForm = "picked";

/** What was given, the newest first; drafts among it can be ticked and get more time together. */
export function ExtensionTable({ cohortId, zone, rows, empty }: { cohortId: string; zone: string | undefined; rows: Row[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const canPick = rows.some((e) => e.canGetMore);
  const nameOf = (e: Row) => e.organisation ?? t("applications.extensions.notStarted");
  const tick = {
    key: "pick",
    header: "",
    label: t("bulk.pick"),
    render: (e: Row) =>
      e.canGetMore && (
        <span className="choice">
          <input type="checkbox" name="pick" value={e.id} form={pickForm} aria-label={t("bulk.pickOne", { number: `${nameOf(e)}, ${e.email}` })} />
        </span>
      ),
  };
  return (
    <>
      <Table
        caption={t("applications.extensions.title")}
        rows={rows}
        empty={empty}
        columns={[
          ...(canPick ? [tick] : []),
          {
            key: "who",
            primary: true,
            header: t("applications.extensions.who"),
            render: (e) => (
              <>
                {nameOf(e)} <small>{e.email}</small>
              </>
            ),
          },
          { key: "until", header: t("applications.extensions.until"), render: (e) => format.dateTime(e.until) },
          { key: "why", header: t("applications.extensions.why"), render: (e) => e.why },
          { key: "by", header: t("applications.extensions.by"), render: (e) => `${e.givenBy}, ${format.shortDateTime(e.givenAt)}` },
          { key: "standing", header: t("applications.staff.state"), render: (e) => t(`applications.extensions.standing.${e.standing}`) },
          {
            key: "end",
            header: "",
            label: t("applications.extensions.end"),
            action: true,
            render: (e) => e.standing === "running" && <Link to={paths.extensionEnding(cohortId, e.id)}>{t("applications.extensions.end")}</Link>,
          },
        ]}
      />
      {canPick && (
        <form method="get" id={pickForm} action={paths.extensionsOfTicked(cohortId)}>
          <ActionRow>
            <Button variant="secondary">{t("applications.extensions.giveTicked")}</Button>
          </ActionRow>
        </form>
      )}
    </>
  );
}
