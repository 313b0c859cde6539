import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Table } from "#app/ui/table.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { codeState, showAccessCode } from "#domain/applications/access-code.rules.ts";
import { AccessCodeInput } from "#domain/applications/access-code.schema.ts";
import { findCallAccess, listAccessCodes } from "#domain/applications/access-codes.queries.ts";
import { makeAccessCode } from "#domain/applications/make-access-code.ts";
import { MakeForm } from "./make-form.tsx";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, call, rows] = await Promise.all([cohortHead(args, cohortId), findCallAccess(args.ctx, cohortId), listAccessCodes(args.ctx, cohortId)]);
  const codes = rows.map((c) => ({ ...c, code: showAccessCode(c.code), standing: codeState(c, args.ctx.now) }));
  return { title: args.t("applications.codes.title"), cohort, call: call ?? null, codes };
});

export const action = act("manager", AccessCodeInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const made = await makeAccessCode(args.ctx, { ...args.input, cohortId });
  return made.ok ? goTo(paths.accessCodes(cohortId), "applications.codes.made", { code: showAccessCode(made.value.code) }) : invalid(args, { endsAt: ["applications.codes.endsBeforeNow"] });
});

export default function AccessCodes() {
  const { cohort, call, codes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(call?.zone);
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("applications.codes.title")} lead={t(call ? "applications.codes.lead" : "programmes.settings.noCall")} />
      <SettingsTabs cohortId={cohort.id} current="codes" />
      {call && call.access !== "invited" && (
        <Notification tone="info" title={t("applications.codes.notAsked")}>
          <Link to={paths.cohortCall(cohort.id)}>{t("applications.codes.toCall")}</Link>
        </Notification>
      )}
      <Table
        caption={t("applications.codes.title")}
        rows={codes}
        empty={<EmptyState title={t("applications.codes.emptyTitle")}>{t("applications.codes.empty")}</EmptyState>}
        columns={[
          { key: "code", header: t("applications.codes.code"), render: (c) => <code>{c.code}</code> },
          { key: "note", header: t("applications.codes.note"), render: (c) => c.note },
          { key: "used", header: t("applications.codes.used"), align: "end", render: (c) => t("applications.codes.usedOf", { used: c.used, uses: c.uses }) },
          { key: "ends", header: t("applications.codes.endsAt"), render: (c) => (c.endsAt ? format.dateTime(c.endsAt) : "–") },
          { key: "by", header: t("applications.extensions.by"), render: (c) => `${c.madeBy}, ${format.shortDateTime(c.madeAt)}` },
          { key: "standing", header: t("applications.staff.state"), render: (c) => t(`applications.codes.standing.${c.standing}`) },
          {
            key: "end",
            header: "",
            label: t("applications.codes.end"),
            action: true,
            render: (c) => c.standing === "valid" && <Link to={paths.accessCodeEnding(cohort.id, c.id)}>{t("applications.codes.end")}</Link>,
          },
        ]}
      />
      {call && (
        <Section title={t("applications.codes.makeTitle")}>
          <MakeForm />
        </Section>
      )}
    </DeskShell>
  );
}
