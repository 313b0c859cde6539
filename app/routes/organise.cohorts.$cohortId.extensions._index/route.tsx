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
import { Table } from "#app/ui/table.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { ExtensionInput } from "#domain/applications/extension.schema.ts";
import { extensionState } from "#domain/applications/call-window.rules.ts";
import { listExtensions } from "#domain/applications/extensions.queries.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { findCallAccess } from "#domain/applications/access-codes.queries.ts";
import { GiveForm } from "./give-form.tsx";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, call, rows] = await Promise.all([cohortHead(args, cohortId), findCallAccess(args.ctx, cohortId), listExtensions(args.ctx, cohortId)]);
  const extensions = rows.map((e) => ({ ...e, standing: extensionState(e, args.ctx.now) }));
  return { title: args.t("applications.extensions.title"), cohort, call: call ?? null, extensions };
});

export const action = act("manager", ExtensionInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const given = await giveExtension(args.ctx, { ...args.input, cohortId });
  if (given.ok) return goTo(paths.extensions(cohortId), "applications.extensions.given", { email: args.input.email });
  if (given.refusal === "not-later") return invalid(args, { until: ["applications.extensions.notLater"] });
  return invalid(args, { businessId: [`applications.extensions.several?${new URLSearchParams({ leads: args.format.list(given.leads) })}`] });
});

export default function Extensions() {
  const { cohort, call, extensions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(call?.zone);
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("applications.extensions.title")} lead={call ? t("applications.extensions.lead", { when: format.dateTime(call.closesAt) }) : t("programmes.settings.noCall")} />
      <SettingsTabs cohortId={cohort.id} current="extensions" />
      <Table
        caption={t("applications.extensions.title")}
        rows={extensions}
        empty={<EmptyState title={t("applications.extensions.emptyTitle")}>{t("applications.extensions.empty")}</EmptyState>}
        columns={[
          {
            key: "who",
            header: t("applications.extensions.who"),
            render: (e) => (
              <>
                {e.organisation ?? t("applications.extensions.notStarted")} <small>{e.email}</small>
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
            render: (e) => e.standing === "running" && <Link to={paths.extensionEnding(cohort.id, e.id)}>{t("applications.extensions.end")}</Link>,
          },
        ]}
      />
      {call?.isPublic && (
        <Section title={t("applications.extensions.giveTitle")}>
          <GiveForm />
          <p>
            <Link to={paths.extensionsOfSeveral(cohort.id)}>{t("applications.extensions.giveSeveral")}</Link>
          </p>
        </Section>
      )}
    </DeskShell>
  );
}
