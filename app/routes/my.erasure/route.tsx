import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Checkbox } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { eraseOwnPerson } from "#domain/people/erase-own-person.ts";
import { EraseInput } from "#domain/people/people.schema.ts";

export const loader = page("person", async ({ t }) => ({ title: t("people.erasure.title") }));

export const action = act("person", EraseInput, async (args) => {
  const erased = await eraseOwnPerson(args.ctx);
  return erased.ok ? goTo(paths.home(), "people.erasure.done") : refuse(args, `people.erasure.refusal.${erased.refusal}`);
});

export default function Erasure() {
  const { t } = useTranslation();
  const form = useForm();
  const lists = [
    { title: t("people.erasure.gone"), items: (["who", "access", "drafts", "mails"] as const).map((item) => t(`people.erasure.goneItems.${item}`)) },
    { title: t("people.erasure.kept"), items: (["sent", "texts", "certificates"] as const).map((item) => t(`people.erasure.keptItems.${item}`)) },
  ];
  return (
    <CalmShell>
      <PageHead title={t("people.erasure.title")} lead={t("people.erasure.lead")} />
      {lists.map(({ title, items }) => (
        <Section key={title} title={title}>
          <ul className="points">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Form errors={form.errors}>
        <Checkbox {...form.field("isCertain")} label={t("people.erasure.isCertain")} />
        <ActionRow>
          <Button variant="danger">{t("people.erasure.confirm")}</Button>
          <ButtonLink to={paths.myDetails()} variant="quiet">
            {t("people.erasure.keep")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
