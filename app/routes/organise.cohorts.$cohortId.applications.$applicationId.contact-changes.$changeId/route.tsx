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
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { answerContactChange } from "#domain/applications/answer-contact-change.ts";
import { ContactChangeAnswer } from "#domain/applications/applications.schema.ts";
import { getContactChange } from "#domain/applications/contact-changes.queries.ts";
import { getParty } from "#domain/applications/parties.queries.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

type Contacts = { contactName: string; contactEmail: string; contactPhone?: string | null; backupName?: string | null; backupEmail?: string | null; backupPhone?: string | null };
const lines = (c: Contacts) => ({
  contact: [c.contactName, c.contactEmail, c.contactPhone].filter(Boolean).join(", "),
  backup: [c.backupName, c.backupEmail, c.backupPhone].filter(Boolean).join(", ") || "–",
});

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  const { organisationName, partyId, why, askedAt, askedBy, askerAddress, answer, reason, contacts } = await getContactChange(ctx, a.id, params.changeId!);
  return {
    title: t("applications.contactChange.title"),
    cohort: { id: a.cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase },
    application: { id: a.id, diaryNumber: a.diaryNumber ?? "", zone: a.zone },
    change: { organisationName, why, askedAt, answer, reason, askedBy: askedBy || askerAddress },
    now: lines(await getParty(ctx, a.id, partyId)),
    asked: lines(contacts),
  };
});

export const action = act("person", ContactChangeAnswer, async (args) => {
  const { cohortId = "", applicationId = "", changeId = "" } = args.params;
  const answered = await answerContactChange(args.ctx, { ...args.input, applicationId, changeId });
  if (!answered.ok) return refuse(args, `applications.contactChange.refusal.${answered.refusal}`);
  return goTo(paths.cohortApplication(cohortId, applicationId), "applications.contactChange.answered");
});

export default function ContactChange() {
  const { title, cohort, application: a, change, now, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplication(cohort.id, a.id)}>{a.diaryNumber}</BackLink>
      <PageHead kicker={change.organisationName} title={title} lead={change.why} />
      <Facts
        items={[
          { term: t("applications.contactChange.askedBy"), value: `${change.askedBy}, ${format.dateTime(change.askedAt)}` },
          { term: t("applications.contactChange.contactNow"), value: now.contact },
          { term: t("applications.contactChange.contactAsked"), value: asked.contact },
          { term: t("applications.contactChange.backupNow"), value: now.backup },
          { term: t("applications.contactChange.backupAsked"), value: asked.backup },
          ...(change.answer ? [{ term: t("applications.contactChange.answer"), value: [t(`applications.contactChange.state.${change.answer}`), change.reason].filter(Boolean).join(": ") }] : []),
        ]}
      />
      {!change.answer && (
        <Form errors={form.errors}>
          <Radios
            {...form.field("answer")}
            label={t("applications.contactChange.answer")}
            options={[
              { value: "accepted", label: t("applications.contactChange.accept") },
              { value: "refused", label: t("applications.contactChange.refuse") },
            ]}
          />
          <TextArea {...form.field("reason")} label={t("applications.contactChange.reason")} hint={t("applications.contactChange.reasonHint")} optional rows={3} />
          <Button>{t("applications.contactChange.answerAct")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
