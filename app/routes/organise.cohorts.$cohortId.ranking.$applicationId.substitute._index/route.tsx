import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { NameSubstituteInput } from "#domain/selection/selection.schema.ts";
import { getSubstitution } from "#domain/selection/substitutes.queries.ts";
import { getCall } from "#domain/selection/cases.queries.ts";
import { languages } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, t, params, language, format }) => {
  const { one, names, current, shielded } = await getSubstitution(ctx, params.cohortId!, params.applicationId!);
  const call = await getCall(ctx, one.cohort_id);
  return {
    title: t("substitute.title"),
    cohort: { id: one.cohort_id, name: readText(call.name, language).text },
    application: { id: one.id, number: one.diary_number ?? "", names: format.list(names), zone: one.zone },
    current,
    shielded,
    mayName: shielded.length > 0 && one.state === "submitted",
  };
});

export const action = act("manager", NameSubstituteInput, async (args) => {
  const { cohortId = "", applicationId = "" } = args.params;
  const named = await nameSubstitute(args.ctx, { applicationId, ...args.input });
  return named.ok ? goTo(paths.applicationReviews(cohortId, applicationId), "substitute.named", { name: args.input.name }) : refuse(args, `substitute.refused.${named.refusal}`);
});

export default function Substitute() {
  const { title, cohort, application: a, current, shielded, mayName } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const form = useForm({ language: "fi" });
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.applicationReviews(cohort.id, a.id)}>{a.names}</BackLink>
      <PageHead kicker={a.number} title={title} lead={t("substitute.lead")} />
      <Facts
        items={[
          { term: t("substitute.shielded"), value: shielded.length > 0 ? format.list(shielded) : t("substitute.nobodyShielded") },
          { term: t("substitute.now"), value: current ? `${current.name}, ${current.email}` : t("substitute.nobody") },
        ]}
      />
      {current && (
        <Form action={paths.substituteEnding(cohort.id, a.id)}>
          <Button variant="secondary">{t("substitute.end", { name: current.name })}</Button>
        </Form>
      )}
      {mayName && (
        <Section title={t(current ? "substitute.another" : "substitute.name")}>
          <Form errors={form.errors}>
            <TextField {...form.field("name")} label={t("selection.reviewers.name")} autoComplete="off" />
            <TextField {...form.field("email")} label={t("selection.reviewers.email")} type="email" autoComplete="off" hint={t("substitute.hint")} />
            <Select {...form.field("language")} label={t("selection.reviewers.language")} options={languages.map((l) => ({ value: l, label: t(`selection.language.${l}`) }))} />
            <Button>{t("substitute.name")}</Button>
          </Form>
        </Section>
      )}
    </DeskShell>
  );
}
