import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { getBouncedPerson } from "#domain/messages/bounced-person.queries.ts";
import { correctAddress } from "#domain/messages/correct-address.ts";
import { AddressInput } from "#domain/messages/messages.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { id, name } = await getStaffCohort(ctx, params.cohortId!);
  const { failed, ...person } = await getBouncedPerson(ctx, id, params.personId!);
  return { title: t("messages.bounced.title", { name: person.name || person.email }), cohort: { id, name }, person, count: failed.length };
});

export const action = act("manager", AddressInput, async (args) => {
  const { cohortId = "", personId = "" } = args.params;
  const corrected = await correctAddress(args.ctx, { cohortId, personId, email: args.input.email });
  return corrected.ok ? goTo(paths.cohortSentMessages(cohortId), "messages.bounced.done", corrected.value) : refuse(args, `messages.bounced.${corrected.refusal}`);
});

export default function BouncedAddress() {
  const { title, cohort, person, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm({ email: person.email });
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <BackLink to={paths.cohortSentMessages(cohort.id)}>{t("messages.sent")}</BackLink>
      <PageHead title={title} lead={person.isOwn ? t("messages.bounced.own") : t("messages.bounced.lead", { count })} />
      {!person.isOwn && (
        <Form errors={form.errors}>
          <TextField {...form.field("email")} label={t("messages.bounced.address")} type="email" autoComplete="off" />
          <Button>{t("messages.bounced.act")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
