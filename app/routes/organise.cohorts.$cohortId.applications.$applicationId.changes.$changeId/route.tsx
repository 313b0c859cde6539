import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DuplicateList } from "#app/applications/duplicate-list.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { answerRequestedChange } from "#domain/applications/answer-requested-change.ts";
import { ChangeAnswer } from "#domain/applications/applications.schema.ts";
import { listOtherApplicationsOf } from "#domain/applications/duplicates.queries.ts";
import { getParty } from "#domain/applications/parties.queries.ts";
import { getRequestedChange } from "#domain/applications/requested-changes.queries.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ChangeFacts } from "./change-facts.tsx";

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  const { id: _, ...change } = await getRequestedChange(ctx, a.id, params.changeId!);
  return {
    title: t(`applications.requestedChange.title.${change.kind}`),
    cohort: { id: a.cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase },
    application: { id: a.id, diaryNumber: a.diaryNumber ?? "", zone: a.zone, state: a.state, needsSignatures: a.needsSignatures },
    change: { ...change, askedBy: change.askedBy || change.askerAddress },
    // what was replaced is not kept, so beside an answered change it would look like what was asked for
    now: change.partyId && !change.answer ? await getParty(ctx, a.id, change.partyId) : null,
    duplicates: change.addition && !a.oneCase ? await listOtherApplicationsOf(ctx, a.id, change.addition.businessId) : [],
  };
});

export const action = act("person", ChangeAnswer, async (args) => {
  const { cohortId = "", applicationId = "", changeId = "" } = args.params;
  const answered = await answerRequestedChange(args.ctx, { ...args.input, applicationId, changeId, secret: args.context.secret });
  if (!answered.ok) return refuse(args, `applications.requestedChange.refusal.${answered.refusal}`);
  return goTo(paths.cohortApplication(cohortId, applicationId), "applications.requestedChange.answered");
});

export default function RequestedChange() {
  const { title, cohort, application: a, change, now, duplicates } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const form = useForm();
  const isTooLate = change.kind !== "contacts" && a.state === "decided";
  const answer = change.answer && [t(`applications.requestedChange.state.${change.answer}`), change.answeredAt && format.dateTime(change.answeredAt)].filter(Boolean).join(", ");
  const about = [
    { term: t("applications.requestedChange.askedBy"), value: `${change.askedBy}, ${format.dateTime(change.askedAt)}` },
    ...(answer ? [{ term: t("applications.requestedChange.answer"), value: [answer, change.reason].filter(Boolean).join(". ") }] : []),
  ];
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplication(cohort.id, a.id)}>{a.diaryNumber}</BackLink>
      <PageHead kicker={change.organisationName} title={title} lead={change.why} />
      <ChangeFacts now={now} asked={change.contacts} addition={change.addition} about={about} />
      <DuplicateList cohortId={cohort.id} duplicates={duplicates} />
      {!change.answer && (
        <Form errors={form.errors}>
          {isTooLate && <p>{t("applications.requestedChange.decidedNote")}</p>}
          {!isTooLate && change.kind === "addition" && a.needsSignatures && <p>{t("applications.requestedChange.signNote")}</p>}
          {!isTooLate && change.kind !== "removal" && <p>{t("applications.requestedChange.conflictNote")}</p>}
          <Radios
            {...form.field("answer")}
            label={t("applications.requestedChange.answer")}
            options={[...(isTooLate ? [] : [{ value: "accepted", label: t("applications.requestedChange.accept") }]), { value: "refused", label: t("applications.requestedChange.refuse") }]}
          />
          <TextArea {...form.field("reason")} label={t("applications.requestedChange.reason")} hint={t("applications.requestedChange.reasonHint")} optional rows={3} />
          <Button>{t("applications.requestedChange.answerAct")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
