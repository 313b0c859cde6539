import { Form as PlainForm, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { findNextMoments, listPeople } from "#domain/demo/demo.queries.ts";
import { personaNames, personas } from "#domain/demo/personas.rules.ts";
import { localValue } from "#domain/shared/time.rules.ts";

export const loader = page("demo", async ({ ctx, context, t }) => {
  const [names, next] = await Promise.all([listPeople(ctx, Object.values(personas)), findNextMoments(ctx)]);
  return { title: t("demo.title"), now: ctx.now, next, inboxUrl: context.inboxUrl, people: personaNames.map((persona) => ({ persona, name: names.get(personas[persona]) ?? personas[persona] })) };
});

export default function Demo() {
  const { now, next, people, inboxUrl } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat("Europe/Helsinki");
  const jumps = [
    { to: next.session, label: "demo.toNextSession" as const },
    { to: next.deadline, label: "demo.toNextDeadline" as const },
    { to: next.end, label: "demo.toEnd" as const },
  ];
  return (
    <PublicShell>
      <PageHead title={t("demo.title")} lead={t("demo.lead")} />
      <Section title={t("demo.personas")}>
        <ul className="list">
          {people.map(({ persona, name }) => (
            <li key={persona}>
              <PlainForm method="post" action="/demo/session" className="row">
                <input type="hidden" name="persona" value={persona} />
                <Button variant="secondary">{t("demo.signInAs", { name })}</Button>
                <span className="text-muted">{t(`demo.persona.${persona}`)}</span>
              </PlainForm>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("demo.clock")}>
        <p>
          <strong>{t("demo.now", { time: format.dateTime(now) })}</strong>
        </p>
        <p>{t("demo.forwardOnly")}</p>
        <div className="row">
          {jumps.map(
            ({ to, label }) =>
              to && (
                <PlainForm key={label} method="post" action="/demo/clock">
                  <input type="hidden" name="to" value={to.toISOString()} />
                  <Button variant="secondary">{t(label, { time: format.shortDateTime(to) })}</Button>
                </PlainForm>
              ),
          )}
        </div>
        <PlainForm method="post" action="/demo/clock" className="row">
          <label htmlFor="to">{t("demo.to")}</label>
          <input className="text-input" id="to" name="to" type="datetime-local" defaultValue={localValue(now, "Europe/Helsinki")} />
          <Button variant="secondary">{t("demo.move")}</Button>
        </PlainForm>
      </Section>
      {inboxUrl && (
        <Section title={t("demo.inbox")}>
          <p>
            {t("demo.inboxLead")} <a href={inboxUrl}>{inboxUrl}</a>
          </p>
        </Section>
      )}
    </PublicShell>
  );
}
