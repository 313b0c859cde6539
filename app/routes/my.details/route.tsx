import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Radios, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeOwnDetails } from "#domain/people/change-own-details.ts";
import { getOwnDetails } from "#domain/people/people.queries.ts";
import { OwnDetailsInput } from "#domain/people/people.schema.ts";
import { languages } from "#domain/shared/language.ts";

export const loader = page("person", async ({ ctx, t }) => ({ title: t("people.detailsTitle"), own: await getOwnDetails(ctx) }));

export const action = act("person", OwnDetailsInput, async ({ ctx, input }) => {
  await changeOwnDetails(ctx, input);
  return goTo(paths.myDetails(), "people.saved");
});

export default function Details() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ name: own.name, language: own.language ?? "fi", phone: own.phone });
  return (
    <CalmShell>
      <PageHead title={t("people.detailsTitle")} lead={t("people.detailsLead")} />
      <Facts
        items={[
          {
            term: t("people.email"),
            value: (
              <>
                {own.email} <small className="block text-muted">{t("people.emailFixed")}</small>
              </>
            ),
          },
        ]}
      />
      <Form errors={form.errors}>
        <TextField {...form.field("name")} label={t("people.name")} autoComplete="name" />
        <Radios {...form.field("language")} label={t("people.language")} options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
        <TextField {...form.field("phone")} label={t("people.phone")} type="tel" autoComplete="tel" optional width="medium" />
        <Button>{t("people.save")}</Button>
      </Form>
      <p>
        <Link to={paths.myErasure()}>{t("people.erasure.title")}</Link>
      </p>
    </CalmShell>
  );
}
