import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useLanguage } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Prose } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { endMembership } from "#domain/selection/end-membership.ts";
import { getMembership } from "#domain/selection/teams.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, t, params }) => {
  const { id, name } = await getStaffCohort(ctx, params.cohortId!);
  const member = await getMembership(ctx, id, params.membershipId!);
  return { title: t("seats.teams.end.title", { name: member.name }), cohort: { id, name }, member };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const ended = await endMembership(ctx, { cohortId, membershipId: params.membershipId! });
  return ended.ok ? goTo(paths.cohortTeams(cohortId), "seats.teams.end.done", ended.value) : goTo(paths.cohortTeams(cohortId), `seats.teams.end.${ended.refusal}`);
});

export default function Ending() {
  const { title, cohort, member } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const isLast = member.size === 1 && !member.leftAt;
  const closed = member.leftAt ? t("seats.teams.end.left") : isLast && t("seats.teams.end.last");
  const back = (
    <ButtonLink variant="quiet" to={isLast ? paths.cohortSeats(cohort.id) : paths.cohortTeams(cohort.id)}>
      {isLast ? t("seats.title") : t("ui.back")}
    </ButtonLink>
  );
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <PageHead title={title} lead={closed || t("seats.teams.end.what", { name: member.name, team: member.teamName })} />
      {closed ? (
        back
      ) : (
        <>
          <Prose>
            <p>{t("seats.teams.end.stays")}</p>
          </Prose>
          <Form>
            <ActionRow>
              <Button variant="danger">{t("seats.teams.end.act")}</Button>
              {back}
            </ActionRow>
          </Form>
        </>
      )}
    </DeskShell>
  );
}
