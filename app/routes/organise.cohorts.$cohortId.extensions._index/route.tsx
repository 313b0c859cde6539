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
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { ExtensionInput } from "#domain/applications/extension.schema.ts";
import { extensionState } from "#domain/applications/call-window.rules.ts";
import { listExtensions } from "#domain/applications/extensions.queries.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { findCallAccess } from "#domain/applications/access-codes.queries.ts";
import { ExtensionTable } from "./extension-table.tsx";
import { GiveForm } from "./give-form.tsx";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, call, rows] = await Promise.all([cohortHead(args, cohortId), findCallAccess(args.ctx, cohortId), listExtensions(args.ctx, cohortId)]);
  const isNewest = (e: (typeof rows)[number]) => rows.find((r) => r.applicationId === e.applicationId) === e;
  const extensions = rows.map((e) => ({ ...e, standing: extensionState(e, args.ctx.now), canGetMore: call?.isPublic === true && e.state === "draft" && isNewest(e) }));
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
      <ExtensionTable cohortId={cohort.id} zone={call?.zone} rows={extensions} empty={<EmptyState title={t("applications.extensions.emptyTitle")}>{t("applications.extensions.empty")}</EmptyState>} />
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
