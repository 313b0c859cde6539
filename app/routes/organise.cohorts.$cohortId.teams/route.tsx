import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { rolesOf } from "#domain/people/people.policy.ts";
import { nameMentor } from "#domain/selection/name-mentor.ts";
import { NameMentorInput } from "#domain/selection/selection.schema.ts";
import { listTeams } from "#domain/selection/teams.queries.ts";
import { languages } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("staff", async ({ ctx, t, params, language }) => {
  const { cohort, teams } = await listTeams(ctx, params.cohortId!);
  return {
    title: t("seats.teams.title"),
    cohort: { id: cohort.id, name: readText(cohort.name, language).text },
    teams,
    mayName: rolesOf(ctx.actor).some((r) => r === "manager" || r === "administrator"),
  };
});

export const action = act("manager", NameMentorInput, async (args) => {
  const done = await nameMentor(args.ctx, args.input);
  return done.ok ? goTo(paths.cohortTeams(args.params.cohortId!), "seats.teams.named", { name: args.input.name }) : refuse(args, "selection.refused.already-named");
});

function MentorForm({ teamId, team }: { teamId: string; team: string }) {
  const { t } = useTranslation();
  const isSent = useActionData<FormReply>()?.values.teamId === teamId;
  const form = useForm({ language: "fi" });
  const field = (name: string) => (isSent ? { ...form.field(name), id: `${name}-${teamId}` } : { name, id: `${name}-${teamId}`, defaultValue: name === "language" ? "fi" : "" });
  const errors = Object.fromEntries(Object.entries(form.errors).map(([name, list]) => [name && `${name}-${teamId}`, list]));
  return (
    <Disclosure summary={t("seats.teams.add", { team })} open={isSent && form.failed}>
      <Form errors={isSent ? errors : {}}>
        <input type="hidden" name="teamId" value={teamId} />
        <TextField {...field("name")} label={t("selection.reviewers.name")} autoComplete="off" />
        <TextField {...field("email")} label={t("selection.reviewers.email")} type="email" autoComplete="off" />
        <Select {...field("language")} label={t("selection.reviewers.language")} options={languages.map((l) => ({ value: l, label: t(`selection.language.${l}`) }))} />
        <Button variant="secondary">{t("seats.teams.name")}</Button>
      </Form>
    </Disclosure>
  );
}

export default function Teams() {
  const { cohort, teams, mayName } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("seats.teams.title")} lead={t("seats.teams.lead", { count: teams.filter((x) => !x.leftAt).length })} />
      {teams.length === 0 && <EmptyState title={t("seats.teams.empty")}>{t("seats.teams.emptyLead")}</EmptyState>}
      {teams.map((team) => (
        <Section key={team.id} title={team.name} action={team.leftAt && <StatusTag>{t("seats.teams.left")}</StatusTag>}>
          <p>{team.mentors.length > 0 ? t("seats.teams.mentors", { names: team.mentors.map((m) => m.name).join(", ") }) : t("seats.teams.noMentor")}</p>
          {team.members.length > 0 && (
            <Table
              caption={t("seats.teams.people", { team: team.name })}
              rows={team.members}
              rowKey={(m) => m.id}
              columns={[
                { key: "name", header: t("selection.reviewers.name"), render: (m) => m.name },
                { key: "organisation", header: t("seats.teams.organisation"), render: (m) => m.organisation },
                { key: "email", header: t("selection.reviewers.email"), render: (m) => m.email },
                ...(mayName
                  ? [
                      {
                        key: "act",
                        header: "",
                        label: t("seats.teams.act"),
                        action: true,
                        render: (m: { id: string; name: string }) => (
                          <Link to={paths.membershipEnding(cohort.id, m.id)} aria-label={t("seats.teams.end.for", { name: m.name })}>
                            {t("seats.teams.end.link")}
                          </Link>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {mayName && !team.leftAt && <MentorForm teamId={team.id} team={team.name} />}
        </Section>
      ))}
    </DeskShell>
  );
}
