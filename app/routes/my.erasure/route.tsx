import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/facts.tsx";
import { eraseOwnPerson } from "#domain/people/erase-own-person.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ t }) => ({ title: t("people.erasure.title") }));

export const action = act("person", nothing, async (args) => {
  const erased = await eraseOwnPerson(args.ctx);
  return erased.ok ? goTo(paths.home(), "people.erasure.done") : refuse(args, `people.erasure.refusal.${erased.refusal}`);
});

export default function Erasure() {
  const { t } = useTranslation();
  const lists = [
    { title: t("people.erasure.gone"), items: (["who", "access", "drafts", "mails"] as const).map((item) => t(`people.erasure.goneItems.${item}`)) },
    { title: t("people.erasure.kept"), items: (["sent", "texts", "certificates"] as const).map((item) => t(`people.erasure.keptItems.${item}`)) },
  ];
  return (
    <ConfirmPage title={t("people.erasure.title")} lead={t("people.erasure.lead")} act={t("people.erasure.confirm")} keep={t("people.erasure.keep")} back={paths.myDetails()}>
      {lists.map(({ title, items }) => (
        <Section key={title} title={title}>
          <ul className="prose">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
      ))}
    </ConfirmPage>
  );
}
