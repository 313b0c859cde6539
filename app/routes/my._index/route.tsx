import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { OwnNow } from "#app/shell/own-now.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { TaskList, TaskRow } from "#app/ui/task-list.tsx";
import { ownKinds, whatNow } from "#domain/homes/homes.rules.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { listOwnApplications, listOwnCohorts } from "#domain/homes/own-lists.queries.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, t }) => {
  const me = mustBePerson(ctx);
  const [items, cohorts, applications] = await Promise.all([listOwnItems(ctx), listOwnCohorts(ctx), listOwnApplications(ctx)]);
  return { title: t("homes.my"), firstName: me.name.split(" ")[0] ?? "", waiting: items.length, now: whatNow(items, ownKinds, ctx.now), cohorts, applications };
});

type Application = Awaited<ReturnType<typeof listOwnApplications>>[number];
const tones: Record<Application["state"], Tone> = { draft: "neutral", submitted: "info", decided: "plain", withdrawn: "plain" };

function ApplicationState({ application: a }: { application: Application }) {
  const { t } = useTranslation();
  if (a.seat === "offered") return <StatusTag tone="warning">{t("homes.seat.offered")}</StatusTag>;
  if (a.seat && a.state !== "withdrawn") return <StatusTag tone={a.seat === "confirmed" ? "success" : "neutral"}>{t(`homes.seat.${a.seat}`)}</StatusTag>;
  return <StatusTag tone={tones[a.state]}>{t(`homes.applicationState.${a.state}`)}</StatusTag>;
}

export default function My() {
  const { firstName, waiting, now, cohorts, applications } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const nothing = now.length + cohorts.length + applications.length === 0;
  return (
    <CalmShell>
      <PageHead
        title={firstName ? t("homes.hello", { name: firstName }) : t("homes.helloNobody")}
        lead={nothing ? undefined : waiting > 0 ? t("homes.leadThings", { count: waiting }) : t("homes.leadNothing")}
      />
      {nothing && (
        <EmptyState title={t("homes.emptyTitle")} action={<ButtonLink to={paths.programmes()}>{t("homes.toCalls")}</ButtonLink>}>
          {t("homes.empty")}
        </EmptyState>
      )}
      {now.length > 0 && (
        <Section title={t("homes.now")}>
          <OwnNow items={now} withCohort />
        </Section>
      )}
      {cohorts.length > 0 && (
        <Section title={t("homes.cohorts")}>
          <TaskList>
            {cohorts.map((c) => (
              <TaskRow
                key={`${c.id}-${c.teamName}`}
                to={paths.myCohort(c.id)}
                title={readText(c.name, language).text}
                note={[
                  c.nextSession ? t("homes.nextSession", { when: format.shortDate(c.nextSession) }) : t("homes.noSession"),
                  t("homes.team", { name: c.teamName }),
                  format.dayRange(c.startsOn, c.endsOn),
                ].join(" · ")}
              />
            ))}
          </TaskList>
        </Section>
      )}
      {applications.length > 0 && (
        <Section title={t("homes.applications")} action={<Link to={paths.myApplications()}>{t("homes.allApplications")}</Link>}>
          <TaskList>
            {applications.slice(0, 5).map((a) => (
              <TaskRow
                key={a.id}
                to={paths.myApplication(a.id)}
                title={readText(a.cohort, language).text}
                note={a.diaryNumber ?? t("homes.due", { when: format.shortDateTime(a.closesAt) })}
                status={<ApplicationState application={a} />}
              />
            ))}
          </TaskList>
        </Section>
      )}
    </CalmShell>
  );
}
