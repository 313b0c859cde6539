import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, Name, useRead } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CallAction } from "#app/programmes/call-action.tsx";
import { CallAside } from "#app/programmes/call-aside.tsx";
import { CriteriaTable } from "#app/programmes/criteria-table.tsx";
import { InfoSession } from "#app/programmes/info-session.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Columns } from "#app/ui/columns.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { getCallPage } from "#domain/programmes/calls.queries.ts";
import { forReader, readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

export const loader = page("public", async ({ ctx, params, language, t }) => {
  const call = await getCallPage(ctx, params.callId ?? "");
  return {
    title: t("public.call.title", { name: readText(call.programmeName, language).text }),
    call: forReader(call, language),
    unlisted: call.access === "hidden",
    now: ctx.now,
    today: dayOf(ctx.now, call.zone),
  };
});

export default function Call() {
  const { call, now, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat(call.zone);
  const hours = Math.ceil(call.minutesNeeded / 30) / 2;
  const time = hours < 1 ? t("public.call.minutes", { count: call.minutesNeeded }) : t("public.call.hours", { count: hours, hours: format.number(hours, Number.isInteger(hours) ? 0 : 1) });
  return (
    <PublicShell>
      <Columns sticky label={t("public.call.aside")} aside={<CallAside call={call} now={now} today={today} />}>
        <PageHead
          kicker={
            <>
              <Link to={paths.programme(call.programmeSlug)}>
                <Name value={call.programmeName} />
              </Link>{" "}
              / {call.organiserName}
            </>
          }
          title={t("public.call.title", { name: read(call.programmeName) })}
          lead={<Content value={call.intro} />}
        />
        <CallAction call={{ ...call, ...call.clock }} own={call.own} />
        {call.infoSession && call.infoSession.endsAt > now && <InfoSession callId={call.id} zone={call.zone} session={call.infoSession} mayJoin={call.infoSession.startsAt > now} />}
        {call.eligibility.length > 0 && (
          <Section title={t("public.call.eligibility")}>
            <ol className="numbered">
              {call.eligibility.map((e) => (
                <li key={e.key}>
                  <Name value={e.question} /> <span className="text-muted">{t(`public.call.needed.${e.needed}`)}</span>
                </li>
              ))}
            </ol>
          </Section>
        )}
        <Section title={t("public.call.prepare")}>
          <ul className="points">
            <li>{t("public.call.time", { time })}</li>
            {read(call.needed)
              .split("\n")
              .filter(Boolean)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
          <p>
            <a href={paths.blankForm(call.id)}>{t("forms.blank.link")}</a>
          </p>
        </Section>
        <Section title={t("public.call.criteria")}>
          <p>{t("public.call.criteriaLead", { count: call.reviewsPerApplication })}</p>
          <CriteriaTable criteria={call.criteria} />
        </Section>
        <Section title={t("public.call.otherWays")}>
          <p>{t("public.call.otherWaysText", { email: call.contactEmail })}</p>
          <p>
            <Link to={paths.callEnquiries(call.id)}>{t("enquiries.publicTitle")}</Link>
          </p>
        </Section>
      </Columns>
    </PublicShell>
  );
}
