import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { WishRoundInput } from "#domain/selection/selection.schema.ts";
import { getWishRound } from "#domain/selection/wishes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { localValue } from "#domain/shared/time.rules.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { call, round, reviewers } = await getWishRound(ctx, params.cohortId!);
  return {
    title: t("wishes.ask.title"),
    cohort: { id: call.cohort_id, name: readText(call.name, language).text, zone: call.zone },
    round,
    reviewers,
    start: { until: round ? localValue(round.until, call.zone) : "" },
  };
});

export const action = act("manager", WishRoundInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const asked = await askForWishes(args.ctx, { cohortId, until: args.input.until });
  if (asked.ok) return goTo(paths.cohortReviewers(cohortId), "wishes.ask.done");
  return asked.refusal === "past" ? invalid(args, { until: ["wishes.refused.past"] }) : refuse(args, `selection.refused.${asked.refusal}`);
});

export default function AskForWishes() {
  const { title, cohort, round, reviewers, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm(start);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortReviewers(cohort.id)}>{t("selection.reviewers.title")}</BackLink>
      <PageHead title={title} lead={t("wishes.ask.lead")} />
      {round && (
        <Table
          caption={t("wishes.ask.who")}
          rows={reviewers}
          rowKey={(r) => r.personId}
          columns={[
            { key: "name", header: t("selection.reviewers.name"), render: (r) => r.name },
            { key: "said", header: t("wishes.ask.said"), align: "end", render: (r) => r.said },
          ]}
        />
      )}
      <Form errors={form.errors}>
        {round && <p>{t("wishes.ask.asked", { at: format.dateTime(round.askedAt), until: format.dateTime(round.until) })}</p>}
        <DateField time {...form.field("until")} label={t("wishes.ask.until")} />
        <Button>{t(round ? "wishes.ask.again" : "wishes.ask.act")}</Button>
      </Form>
    </DeskShell>
  );
}
