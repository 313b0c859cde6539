import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, Name } from "#app/content/content.tsx";
import { Paragraphs } from "#app/content/paragraphs.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ProgrammeAside } from "#app/programmes/programme-aside.tsx";
import { PublicSessions } from "#app/programmes/public-sessions.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { EuFunding } from "#app/shell/eu-funding.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { JourneyLine } from "#app/ui/journey.tsx";
import { listPublicSessions } from "#domain/editions/editions.queries.ts";
import { getProgrammePage } from "#domain/programmes/public.queries.ts";
import { forReader, readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

export const loader = page("public", async ({ ctx, params, language }) => {
  const programme = await getProgrammePage(ctx, params.slug ?? "");
  const { current } = programme;
  return {
    title: readText(programme.name, language).text,
    programme: forReader(programme, language),
    today: current ? dayOf(ctx.now, current.zone) : "",
    sessions: current ? forReader(await listPublicSessions(ctx, current.id), language) : [],
  };
});

export default function Programme() {
  const { programme: p, today, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { current, earlier } = p;
  const format = useFormat(current?.zone);
  const call = current?.call && current.call.state !== "draft" ? current.call : null;
  return (
    <PublicShell>
      <PageHead
        kicker={
          <>
            <Link to={paths.programmes()}>{t("programmes.title")}</Link> / {p.organiserName}
          </>
        }
        title={<Name value={p.name} />}
        lead={<Content value={p.summary} />}
        actions={
          call && (
            <>
              <ButtonLink to={paths.call(call.id)} size="main">
                {t("public.programme.toCall")}
              </ButtonLink>
              {call.state === "open" && (
                <p className="text-muted">
                  {t("public.closes")} <strong>{format.dateTime(call.closesAt)}</strong>
                </p>
              )}
            </>
          )
        }
      />
      {current && current.phases.length > 0 && (
        <JourneyLine
          label={t("public.programme.phases")}
          steps={current.phases.map((phase, i) => ({
            key: String(i),
            name: <Name value={phase.name} />,
            when: format.dayRange(phase.startsOn, phase.endsOn),
            state: today > phase.endsOn ? "done" : today >= phase.startsOn ? "now" : "next",
          }))}
        />
      )}
      <Columns label={t("public.programme.facts")} aside={<ProgrammeAside programme={p} current={current} />}>
        <Section title={t("public.programme.purpose")}>
          <Content value={p.purpose}>{(text) => <Paragraphs text={text} />}</Content>
        </Section>
        {current && (
          <Section title={t("public.programme.sessions")}>
            <PublicSessions sessions={sessions} zone={current.zone} />
          </Section>
        )}
        {p.partners.length > 0 && (
          <Section title={t("public.programme.partners")}>
            <ul className="points">
              {p.partners.map((partner) => (
                <li key={partner.name}>
                  {partner.name} <span className="text-muted">({t(`programmes.partnerRoles.${partner.role}`)})</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {earlier.length > 0 && (
          <Section title={t("public.programme.earlier")}>
            <ul className="points">
              {earlier.map((c) => (
                <li key={c.id}>
                  <Name value={c.name} />, {format.dayRange(c.startsOn, c.endsOn)}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Columns>
      {p.euFunded && <EuFunding />}
    </PublicShell>
  );
}
