import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { SlotTable } from "#app/interviews/slot-table.tsx";
import { WaitingTable } from "#app/interviews/waiting-table.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { listWithoutTime } from "#domain/interviews/interviews.queries.ts";
import { listSlots } from "#domain/interviews/slots.queries.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, slots, waiting] = await Promise.all([cohortHead(args, cohortId), listSlots(args.ctx, cohortId), listWithoutTime(args.ctx, cohortId)]);
  return { title: args.t("interviews.title"), cohort, zone, slots, waiting, now: args.ctx.now };
});

export default function Interviews() {
  const { cohort, zone, slots, waiting, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const hasSlots = slots.length > 0;
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("interviews.title")}
        lead={t("interviews.lead")}
        actions={
          <>
            {hasSlots && <ButtonLink to={paths.interviewInvitations(cohort.id)}>{t("interviews.invite")}</ButtonLink>}
            <ButtonLink to={paths.newSlots(cohort.id)} variant={hasSlots ? "secondary" : "primary"}>
              {t("interviews.add")}
            </ButtonLink>
            <ButtonLink to={paths.interviews()} variant="quiet">
              {t("interviews.own")}
            </ButtonLink>
          </>
        }
      />
      {(hasSlots || waiting.length > 0) && (
        <Section title={t("interviews.waiting")}>
          <WaitingTable cohortId={cohort.id} zone={zone} rows={waiting} now={now} />
        </Section>
      )}
      <Section title={t("interviews.slots")}>
        <SlotTable cohortId={cohort.id} zone={zone} slots={slots} now={now} empty={<EmptyState title={t("interviews.slotsEmptyTitle")}>{t("interviews.slotsEmpty")}</EmptyState>} />
      </Section>
    </DeskShell>
  );
}
