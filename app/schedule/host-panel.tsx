import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type Person = { personId: string; name: string };

/** Who leads the session. Adding and removing are small forms of their own. */
export function HostPanel({ cohortId, sessionId, hosts, candidates, open }: { cohortId: string; sessionId: string; hosts: Person[]; candidates: Person[]; open: boolean }) {
  const { t } = useTranslation();
  const action = paths.sessionHosts(cohortId, sessionId);
  const others = candidates.filter((c) => !hosts.some((h) => h.personId === c.personId));
  return (
    <Section title={t("schedule.hosts.title")} level={3}>
      {hosts.length === 0 && <p className="text-muted">{t("schedule.hosts.none")}</p>}
      <ul className="stack">
        {hosts.map((h) => (
          <li key={h.personId} className="row">
            <span>{h.name}</span>
            {open && (
              <Form action={action}>
                <input type="hidden" name="personId" value={h.personId} />
                <Button variant="quiet" size="compact" name="does" value="remove">
                  {t("schedule.hosts.remove")}
                  <span className="visually-hidden">: {h.name}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {open && others.length > 0 && (
        <Form action={action}>
          <Select name="personId" id="host" label={t("schedule.hosts.add")} empty={t("schedule.hosts.choose")} options={others.map((o) => ({ value: o.personId, label: o.name }))} />
          <Button variant="secondary" size="compact" name="does" value="add">
            {t("schedule.hosts.addAct")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
