import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ConditionState } from "#app/selection/condition-state.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { acceptedFiles, mostBytes } from "#domain/applications/file-types.rules.ts";
import { answerCondition } from "#domain/selection/answer-condition.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { ConditionAnswerInput } from "#domain/selection/selection.schema.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("person", async ({ ctx, t, params }) => {
  const { conditions, access, seatState, zone, letter, diaryNumber } = await getOwnDecision(ctx, params.applicationId!);
  const condition = found(
    conditions.find((c) => c.id === params.conditionId),
    "condition",
  );
  const mayAnswer = access === "answer" && condition.standing !== "met" && (seatState === "offered" || seatState === "confirmed");
  return { title: t("selection.conditions.answerTitle"), applicationId: params.applicationId!, condition, mayAnswer, zone, diaryNumber, language: letter.language };
});

export const action = act("person", ConditionAnswerInput, async (args) => {
  const { ctx, params, input, form, context } = args;
  const given = form.get("file");
  const file = given instanceof File && given.name ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) } : undefined;
  const answered = await answerCondition(ctx, { applicationId: params.applicationId!, conditionId: params.conditionId!, answer: input.answer, file }, context.storage);
  if (answered.ok) return goTo(paths.decision(params.applicationId!), "selection.conditions.answered");
  if (answered.refusal === "already-met" || answered.refusal === "no-place") return refuse(args, `selection.conditions.refused.${answered.refusal}`);
  return invalid(args, { file: [`applications.refusal.${answered.refusal}`] });
});

export default function Condition() {
  const { title, applicationId, condition, mayAnswer, zone, diaryNumber, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ answer: condition.answer });
  return (
    <CalmShell>
      <BackLink to={paths.decision(applicationId)}>{t("letters.kindDecision")}</BackLink>
      <PageHead kicker={t("letters.page.kicker", { number: diaryNumber })} title={title} />
      <Sheet>
        <ConditionState condition={condition} applicationId={applicationId} zone={zone} language={language} />
      </Sheet>
      {mayAnswer && (
        <Form errors={form.errors} encType="multipart/form-data">
          <TextArea {...form.field("answer")} rows={6} label={t("selection.conditions.answer")} hint={t("selection.conditions.answerHint")} />
          <FileField
            name="file"
            errors={form.errors.file}
            optional
            label={t("selection.conditions.file")}
            hint={t("applications.section.fileHint")}
            accept={acceptedFiles}
            most={{ bytes: mostBytes, sentence: t("applications.refusal.too-large") }}
          />
          <Button size="main">{t("selection.conditions.send")}</Button>
        </Form>
      )}
    </CalmShell>
  );
}
