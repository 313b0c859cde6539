import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { localizedStart } from "#app/content/localized-fields.tsx";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CallFields } from "#app/programmes/call-fields.tsx";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { ChangeCallInput } from "#domain/programmes/call.schema.ts";
import { changeCall } from "#domain/programmes/change-call.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { callEdits } from "#domain/programmes/programmes.events.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { localValue } from "#domain/shared/time.rules.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const seen = await readMark(ctx, callEdits(params.cohortId ?? ""));
  return { title: t("programmes.settings.call"), seen, cohort: await getCohortSettings(ctx, params.cohortId ?? "") };
});

const beside = {
  "deadline-earlier": { closesAt: ["programmes.settings.deadlineEarlier"] },
  "opening-moved": { opensAt: ["programmes.settings.openingMoved"] },
  "grace-shorter": { graceMinutes: ["programmes.settings.graceShorter"] },
  "call-over": { closesAt: ["programmes.settings.callOver"] },
  "signatures-late": { needsSignatures: ["programmes.settings.signaturesLate"] },
  "approval-late": { needsApproval: ["programmes.settings.approvalLate"] },
  "reviews-delivered": { asksRecommendation: ["programmes.settings.recommendationLate"] },
  "confirm-earlier": { confirmBy: ["programmes.settings.confirmEarlier"] },
};

export const action = act("manager", ChangeCallInput, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const changed = await changeCall(args.ctx, { ...args.input, cohortId });
  if (changed.ok) return goTo(paths.cohortCall(cohortId), "programmes.saved");
  if (changed.refusal !== "changed-meanwhile") return invalid(args, beside[changed.refusal]);
  const { call, zone } = await getCohortSettings(args.ctx, cohortId);
  return overtaken(args, changed, call ? startOf(call, zone) : {});
});

export default function CallSettings() {
  const { cohort: c, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const { call } = c;
  const form = useForm(call ? { ...startOf(call, c.zone), seen } : {});
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      <PageHead kicker={read(c.name)} title={t("programmes.settings.call")} lead={call ? t("programmes.settings.zone", { zone: c.zone }) : undefined}>
        {call && <StatusTag>{t(`programmes.callStates.${call.state}`)}</StatusTag>}
      </PageHead>
      <SettingsTabs cohortId={c.id} current="call" />
      {call ? (
        <Form errors={form.errors}>
          <input type="hidden" name="seen" value={form.value("seen")} />
          <CallFields form={form} />
          <Button>{t("programmes.save")}</Button>
        </Form>
      ) : (
        <EmptyState title={t("programmes.settings.noCall")}>{t("programmes.settings.noCallLead")}</EmptyState>
      )}
    </DeskShell>
  );
}

type CallSettings = NonNullable<Awaited<ReturnType<typeof getCohortSettings>>["call"]>;

const startOf = ({ intro, needed, opensAt, closesAt, reviewsDueAt, confirmBy, ...call }: CallSettings, zone: string) => ({
  access: call.access,
  graceMinutes: call.graceMinutes,
  reviewsPerApplication: call.reviewsPerApplication,
  decisionsOn: call.decisionsOn,
  offerDays: call.offerDays,
  decisionProfile: call.decisionProfile,
  minutesNeeded: call.minutesNeeded,
  needsSignatures: call.needsSignatures ? "on" : "",
  needsApproval: call.needsApproval ? "on" : "",
  asksRecommendation: call.asksRecommendation ? "on" : "",
  opensAt: localValue(opensAt, zone),
  closesAt: localValue(closesAt, zone),
  reviewsDueAt: localValue(reviewsDueAt, zone),
  confirmBy: localValue(confirmBy, zone),
  ...localizedStart("intro", intro),
  ...localizedStart("needed", needed),
});
