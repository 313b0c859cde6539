import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ConflictFields } from "#app/selection/conflict-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCall, listParties, mustRunCase } from "#domain/selection/cases.queries.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { RecuseInput } from "#domain/selection/selection.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, t, params, language, format }) => {
  const one = await mustRunCase(ctx, params.applicationId!);
  const [call, parties] = await Promise.all([getCall(ctx, one.cohort_id), listParties(ctx, one.id)]);
  return {
    title: t("substitute.recuse.title"),
    cohort: { id: one.cohort_id, name: readText(call.name, language).text, oneCase: one.runs ? undefined : one.id },
    application: {
      id: one.id,
      number: one.diary_number ?? "",
      names: format.list(parties.map((p) => p.name)),
      /** what comes later does not reach who stands in for one case */
      parties: one.runs ? parties.map((p) => ({ id: p.organisationId, name: p.name, businessId: p.businessId })) : [],
    },
  };
});

export const action = act("person", RecuseInput, async ({ ctx, params, input }) => {
  const { cohortId = "", applicationId = "" } = params;
  const { runs } = await mustRunCase(ctx, applicationId);
  await recuseOneself(ctx, { applicationId, ...input });
  return goTo(runs ? paths.cohortRanking(cohortId) : paths.my(), "substitute.recuse.done");
});

export default function Recusal() {
  const { title, cohort, application: a } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.applicationReviews(cohort.id, a.id)}>{a.names}</BackLink>
      <PageHead kicker={a.number} title={title} lead={t("substitute.recuse.lead")} />
      <Disclosure summary={t("selection.conflict.whatIs")}>
        <p>{t("selection.conflict.law")}</p>
      </Disclosure>
      <Form errors={form.errors}>
        <ConflictFields form={form} label={t("selection.conflict.everything")} hint={t("selection.conflict.everythingHint")} organisations={a.parties} />
        <Button variant="danger">{t("substitute.recuse.act")}</Button>
      </Form>
    </DeskShell>
  );
}
