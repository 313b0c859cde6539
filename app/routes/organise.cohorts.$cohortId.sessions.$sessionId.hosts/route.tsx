import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { editView } from "#app/schedule/edit-view.server.ts";
import { HostPanel } from "#app/schedule/host-panel.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { addHost } from "#domain/schedule/add-host.ts";
import { removeHost } from "#domain/schedule/remove-host.ts";
import { HostInput } from "#domain/schedule/schedule.schema.ts";

export const loader = page("facilitator", async (args) => {
  const { cohort, session, candidates, mayChange } = await editView(args);
  return { title: args.t("schedule.hosts.title"), cohort, session: { id: session.id, name: session.name, hosts: session.hosts }, candidates, mayChange };
});

export const action = act("facilitator", HostInput, async (args) => {
  const { cohortId = "", sessionId = "" } = args.params;
  const { does, personId } = args.input;
  const answer = does === "add" ? await addHost(args.ctx, { sessionId, personId }) : await removeHost(args.ctx, { sessionId, personId });
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  return goTo(paths.sessionEdit(cohortId, sessionId), "schedule.hosts.changed");
});

/** Reached when a host could not be added: says why and offers the choice again. */
export default function Hosts() {
  const { cohort, session, candidates, mayChange } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const sentences = Object.entries(form.errors).flatMap(([name, texts]) => texts.map((text) => ({ href: name ? "#host" : undefined, text })));
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.sessionEdit(cohort.id, session.id)}>{session.name}</BackLink>
      <PageHead title={t("schedule.hosts.title")} kicker={session.name} />
      {sentences.length > 0 && <ErrorSummary items={sentences} />}
      <HostPanel cohortId={cohort.id} sessionId={session.id} hosts={session.hosts} candidates={candidates} open={mayChange} />
    </DeskShell>
  );
}
