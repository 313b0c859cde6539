import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ConflictFields } from "#app/selection/conflict-fields.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { declareConflictsAmong } from "#domain/selection/declare-conflicts-among.ts";
import { getConflictQuestion } from "#domain/selection/reviews.queries.ts";
import { ConflictInput } from "#domain/selection/selection.schema.ts";

export const loader = page("reviewer", async ({ ctx, t, params }) => {
  const question = await getConflictQuestion(ctx, params.assignmentId!);
  if (question.state === "delivered") throw redirect(paths.reviewDesk(params.assignmentId!), 303);
  return { title: t("selection.conflict.title"), question };
});

export const action = act("reviewer", ConflictInput, async (args) => {
  const assignmentId = args.params.assignmentId!;
  const { input } = args;
  const { isBlind, parties } = await getConflictQuestion(args.ctx, assignmentId);
  // named while applicants were hidden, and none of them applies here: this one opens, also when it is sent after that
  const isAmong = input.hasConflict === "yes" && input.organisationIds.length > 0 && (isBlind || !parties.some((p) => input.organisationIds.includes(p.id)));
  const done = await (isAmong ? declareConflictsAmong(args.ctx, { assignmentId, ...input }) : declareConflict(args.ctx, { assignmentId, ...input }));
  if (!done.ok) return refuse(args, `selection.refused.${done.refusal}`);
  return done.value.opened ? goTo(paths.reviewDesk(assignmentId)) : goTo(paths.review(), "selection.conflict.recused");
});

export default function Conflict() {
  const { question } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(question.zone);
  const form = useForm();
  return (
    <CalmShell>
      <PageHead
        kicker={t("letters.page.kicker", { number: question.diaryNumber })}
        title={t("selection.conflict.title")}
        lead={t(question.isBlind ? "selection.conflict.blindLead" : "selection.conflict.lead")}
      />
      <Facts
        items={[
          ...(question.isBlind ? [] : [{ term: t("selection.conflict.parties"), value: question.parties.map((p) => `${p.name} (${p.businessId})`).join(", ") }]),
          { term: t("selection.queue.due"), value: format.dateTime(question.dueAt) },
        ]}
      />
      <Disclosure summary={t("selection.conflict.whatIs")}>
        <p>{t("selection.conflict.law")}</p>
      </Disclosure>
      <Form errors={form.errors}>
        <Radios
          {...form.field("hasConflict")}
          label={t("selection.conflict.question")}
          options={[
            { value: "no", label: t("selection.conflict.no"), hint: t("selection.conflict.noHint") },
            { value: "yes", label: t("selection.conflict.yes"), hint: t("selection.conflict.yesHint") },
          ]}
        />
        <ConflictFields
          form={form}
          label={t(question.isBlind ? "selection.conflict.among" : "selection.conflict.everything")}
          hint={t(question.isBlind ? "selection.conflict.amongHint" : "selection.conflict.everythingHint")}
          organisations={question.isBlind ? question.everyone : question.parties}
          onlyIf={t("selection.conflict.onlyIf")}
        />
        <ActionRow>
          <Button size="main">{t("selection.conflict.send")}</Button>
          <ButtonLink variant="quiet" to={paths.reviewRefusal(question.id)}>
            {t("selection.refusal.link")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
