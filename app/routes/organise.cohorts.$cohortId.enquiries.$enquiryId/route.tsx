import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Checkbox, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { answerEnquiry } from "#domain/enquiries/answer-enquiry.ts";
import { getEnquiry } from "#domain/enquiries/enquiries.queries.ts";
import { AnswerInput } from "#domain/enquiries/enquiries.schema.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, enquiry] = await Promise.all([cohortHead(args, cohortId), getEnquiry(args.ctx, cohortId, args.params.enquiryId!)]);
  return { title: args.t("enquiries.answerTitle"), cohort, zone, enquiry };
});

export const action = act("manager", AnswerInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const answered = await answerEnquiry(args.ctx, { ...args.input, cohortId, enquiryId: args.params.enquiryId! });
  return answered.ok ? goTo(paths.enquiries(cohortId), "enquiries.saved") : refuse(args, `enquiries.refusal.${answered.refusal}`);
});

export default function Enquiry() {
  const { cohort, zone, enquiry: e } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const form = useForm({ answer: e.answer, isPublic: e.publicQuestion ? "on" : "", publicQuestion: e.publicQuestion ?? e.question });
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("enquiries.answerTitle")} />
      <Facts
        items={[
          { term: t("enquiries.question"), value: <span lang={e.language}>{e.question}</span> },
          { term: t("enquiries.askedBy"), value: `${e.askedBy || e.address}, ${format.dateTime(e.askedAt)}` },
        ]}
      />
      {e.answer && e.answeredAt && (
        <Section title={t("enquiries.currentAnswer")}>
          <p className="prose kept-lines">{e.answer}</p>
          <p className="caption">{t("enquiries.by", { name: e.answeredBy ?? "", when: format.dateTime(e.answeredAt) })}</p>
        </Section>
      )}
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={e.answeredAt?.toISOString() ?? ""} />
        <TextArea {...form.field("answer")} label={t("enquiries.answer")} rows={6} maxLength={3000} />
        <Checkbox {...form.field("isPublic")} label={t("enquiries.isPublic")} hint={t("enquiries.isPublicHint")} />
        <TextArea {...form.field("publicQuestion")} label={t("enquiries.publicQuestion")} hint={t("enquiries.publicQuestionHint")} optional rows={3} maxLength={1000} />
        <ActionRow>
          <Button>{t("enquiries.save")}</Button>
          <ButtonLink to={paths.enquiries(cohort.id)} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
