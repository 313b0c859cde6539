import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import { act, goTo } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, Fieldset, NumberField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { findInfoSession } from "#domain/programmes/info-session.queries.ts";
import { InfoSessionInput } from "#domain/programmes/info-session.schema.ts";
import { infoSessionEdits } from "#domain/programmes/programmes.events.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { listSignups } from "#domain/signups/signups.queries.ts";
import { localValue } from "#domain/shared/time.rules.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const seen = await readMark(args.ctx, infoSessionEdits(cohortId));
  const [{ cohort, zone }, session, signups] = await Promise.all([cohortHead(args, cohortId), findInfoSession(args.ctx, cohortId), listSignups(args.ctx, cohortId)]);
  return { title: args.t("programmes.info.title"), cohort, zone, seen, session, signups: signups.length };
});

export const action = act("manager", InfoSessionInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const changed = await changeInfoSession(args.ctx, { ...args.input, cohortId });
  if (changed.ok) return goTo(paths.infoSession(cohortId), "programmes.saved");
  const [{ zone }, session] = await Promise.all([cohortHead(args, cohortId), findInfoSession(args.ctx, cohortId)]);
  return overtaken(args, changed, startOf(session, zone));
});

export default function InfoSession() {
  const { cohort, zone, seen, session, signups } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...startOf(session, zone), seen });
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={cohort.name} title={t("programmes.info.title")} lead={t("programmes.info.lead", { zone })} />
      <SettingsTabs cohortId={cohort.id} current="info" />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <DateField {...form.field("day")} label={t("programmes.info.day")} />
        <Fieldset legend={t("programmes.info.when")} side>
          <TextField {...form.field("from")} label={t("programmes.info.from")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
          <TextField {...form.field("to")} label={t("programmes.info.to")} hint={t("schedule.form.clockHint")} width="short" autoComplete="off" />
        </Fieldset>
        <TextField {...form.field("place")} label={t("programmes.info.place")} optional maxLength={300} />
        <TextField {...form.field("onlineUrl")} label={t("programmes.info.link")} hint={t("programmes.info.linkHint")} type="url" optional maxLength={500} />
        <NumberField {...form.field("capacity")} label={t("programmes.info.capacity")} hint={t("programmes.info.capacityHint")} optional />
        <LocalizedFields form={form} name="about" legend={t("programmes.info.about")} rows={3} />
        <Button>{t("programmes.save")}</Button>
      </Form>
      <p>
        <Link to={paths.infoSignups(cohort.id)}>{t("signups.listOf", { count: signups })}</Link>
      </p>
      {session && (
        <p>
          <Link to={paths.infoSessionRemoval(cohort.id)}>{t("programmes.info.remove")}</Link>
        </p>
      )}
    </DeskShell>
  );
}

type Session = Awaited<ReturnType<typeof findInfoSession>>;

function startOf(session: Session, zone: string) {
  if (!session) return {};
  const [day, from] = localValue(session.startsAt, zone).split("T");
  return { day, from, to: localValue(session.endsAt, zone).slice(11), place: session.place, capacity: session.capacity, onlineUrl: session.onlineUrl, ...localizedStart("about", session.about) };
}
