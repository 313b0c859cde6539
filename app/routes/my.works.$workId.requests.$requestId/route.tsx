import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { RequestNotice } from "#app/works/request-notice.tsx";
import { workHead, workTalk } from "#app/works/work-page.server.ts";
import { answerChangeRequest } from "#domain/assignments/answer-change-request.ts";
import { getWorkAccess, mustWrite } from "#domain/assignments/work-access.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { optionalText } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const work = await getWorkAccess(args.ctx, args.params.workId ?? "");
  mustWrite(work);
  const { requests } = await workTalk(args, work);
  const request = found(
    requests.find((one) => one.id === args.params.requestId),
    "change request",
  );
  return { title: args.t("works.request.title"), ...workHead(args, work), request };
});

export const action = act("person", z.object({ answer: z.enum(["done", "declined"]), text: optionalText(5000) }), async (args) => {
  const { workId = "", requestId = "" } = args.params;
  const answered = await answerChangeRequest(args.ctx, { requestId, ...args.input });
  if (answered.ok) return goTo(paths.myWork(workId), "works.request.said");
  return answered.refusal === "no-reason" ? invalid(args, { text: ["works.refusal.no-reason"] }) : refuse(args, `works.refusal.${answered.refusal}`);
});

export default function ChangeAnswer() {
  const { workId, cohort, number, request } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell cohort={cohort}>
      <BackLink to={paths.myWork(workId)}>{t("works.backToPlan")}</BackLink>
      <PageHead title={t("works.request.title")} />
      <RequestNotice request={request} />
      {request.state === "open" && (
        <Form errors={form.errors}>
          <Radios
            {...form.field("answer")}
            label={t("works.request.question")}
            options={[
              { value: "done", label: t("works.request.done", { number: number + 1 }) },
              { value: "declined", label: t("works.request.decline") },
            ]}
          />
          <TextArea {...form.field("text")} label={t("works.request.text")} hint={t("works.request.textHint")} optional />
          <Button>{t("works.request.act")}</Button>
        </Form>
      )}
    </CalmShell>
  );
}
