import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateTag } from "#app/applications/state-tag.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { listOwnApplications } from "#domain/applications/applications.queries.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, t }) => {
  const rows = await listOwnApplications(ctx);
  const applications = rows.map((a) => ({ ...a, isOpen: mayWrite(a, ctx.now) }));
  const groups = [
    { key: "drafts", rows: applications.filter((a) => a.state === "draft") },
    { key: "sent", rows: applications.filter((a) => a.state === "submitted" || a.state === "decided") },
    { key: "ended", rows: applications.filter((a) => a.state === "withdrawn") },
  ] as const;
  return { title: t("applications.title"), groups: groups.filter((g) => g.rows.length > 0) };
});

type Row = ReturnType<typeof useLoaderData<typeof loader>>["groups"][number]["rows"][number];

export default function MyApplications() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell>
      <PageHead title={t("applications.title")} lead={t("applications.list.lead")} />
      {groups.length === 0 && (
        <EmptyState title={t("applications.list.emptyTitle")} action={<ButtonLink to={paths.programmes()}>{t("applications.list.find")}</ButtonLink>}>
          <p>{t("applications.list.empty")}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <Section key={group.key} title={t(`applications.list.${group.key}`)}>
          <ul className="stack">
            {group.rows.map((row) => (
              <Card key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </CalmShell>
  );
}

function Card({ row }: { row: Row }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat(row.zone);
  const isDraft = row.state === "draft";
  const note = isDraft
    ? row.isOpen
      ? `${t("applications.sendBy")} ${format.dateTime(row.closesAt)}`
      : t("applications.list.notSent", { when: format.dateTime(row.closesAt) })
    : row.state === "submitted"
      ? t("applications.list.decisionBy", { day: format.day(row.decisionsOn) })
      : null;
  const act = isDraft && row.isOpen ? t("applications.list.continue") : isDraft || row.state === "withdrawn" ? t("applications.list.read") : t("applications.list.view");
  return (
    <li className="sheet sheet-padded stack">
      <p className="kicker">{readText(row.programmeName, language).text}</p>
      <h3>
        <Link to={paths.myApplication(row.id)}>{row.leadName}</Link>
      </h3>
      <p>
        <StateTag state={row.state} /> {row.diaryNumber}
      </p>
      {note && <p>{note}</p>}
      {isDraft && <p className="text-muted">{t("applications.list.saved", { when: format.dateTime(row.savedAt) })}</p>}
      <ButtonLink to={paths.myApplication(row.id)} variant={isDraft && row.isOpen ? "primary" : "secondary"} size="compact">
        {act}
        <span className="visually-hidden">: {row.leadName}</span>
      </ButtonLink>
    </li>
  );
}
