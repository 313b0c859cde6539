import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateTag } from "#app/applications/state-tag.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TaskList, TaskRow } from "#app/ui/task-list.tsx";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { listEarlierApplications } from "#domain/applications/earlier-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  await mustReach(ctx, applicationId, editors);
  return { title: t("writing.earlier.title"), applicationId, earlier: await listEarlierApplications(ctx, applicationId) };
});

export default function Earlier() {
  const { title, applicationId, earlier } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(applicationId)}>{t("applications.section.back")}</BackLink>
      <PageHead title={title} lead={t("writing.earlier.lead")} />
      {earlier.length === 0 ? (
        <EmptyState title={t("writing.earlier.emptyTitle")}>
          <p>{t("writing.earlier.empty")}</p>
        </EmptyState>
      ) : (
        <TaskList>
          {earlier.map((a) => (
            <TaskRow
              key={a.id}
              to={paths.earlierApplication(applicationId, a.id)}
              title={t("writing.earlier.from", { organisation: a.leadName, cohort: readText(a.cohortName, language).text })}
              note={[t("writing.earlier.savedAt", { when: format.dateTime(a.savedAt) }), !a.isWriter && t("writing.earlier.ofOrganisation")].filter(Boolean).join(" · ")}
              status={<StateTag state={a.state} />}
            />
          ))}
        </TaskList>
      )}
    </CalmShell>
  );
}
