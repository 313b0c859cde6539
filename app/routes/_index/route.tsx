import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CallList } from "#app/programmes/call-list.tsx";
import { RunningList } from "#app/programmes/running-list.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { currentPhase, daysLeft } from "#domain/programmes/cohort-phase.rules.ts";
import { listOpenCalls, listRunningCohorts } from "#domain/programmes/public.queries.ts";
import { forReader } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

export const loader = page("public", async ({ ctx, t, language }) => {
  const [calls, running] = forReader(await Promise.all([listOpenCalls(ctx), listRunningCohorts(ctx)]), language);
  return {
    title: t("public.homeTitle"),
    calls: calls.map((c) => ({ ...c, daysLeft: c.call ? daysLeft(c.call.closesAt, ctx.now, c.zone) : 0 })),
    running: running.map((c) => ({ ...c, current: currentPhase(c.phases, dayOf(ctx.now, c.zone)) })),
  };
});

export default function Home() {
  const { calls, running } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <PublicShell>
      <Hero
        title={t("public.homeTitle")}
        lead={t("public.homeLead")}
        actions={
          <>
            <ButtonLink to={paths.programmes()} size="main">
              {t("public.find")}
            </ButtonLink>
            <ButtonLink to={`${paths.help()}#applying`} variant="quiet">
              {t("public.how")}
            </ButtonLink>
          </>
        }
      />
      <Section title={t("public.openCalls")} id="calls">
        {calls.length > 0 ? (
          <CallList calls={calls} />
        ) : (
          <EmptyState title={t("public.noCalls")} action={<Link to={paths.programmes()}>{t("public.allProgrammes")}</Link>}>
            {t("public.noCallsLead")}
          </EmptyState>
        )}
      </Section>
      {running.length > 0 && (
        <Section title={t("public.running")} action={<Link to={paths.programmes()}>{t("public.allProgrammes")}</Link>}>
          <RunningList cohorts={running} />
        </Section>
      )}
    </PublicShell>
  );
}
