import { Form as PlainForm, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Radios, Select, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { PlanAside } from "#app/works/plan-aside.tsx";
import { PlanText } from "#app/works/plan-text.tsx";
import { planView } from "#app/works/plan-view.server.ts";
import { RequestNotice } from "#app/works/request-notice.tsx";
import { workHead, workTalk } from "#app/works/work-page.server.ts";
import { WorkStateTag } from "#app/works/work-state.tsx";
import { askForChange } from "#domain/assignments/ask-for-change.ts";
import { commentOnWork } from "#domain/assignments/comment-on-work.ts";
import { getWorkAccess, mustGuide } from "#domain/assignments/work-access.queries.ts";
import { findVersionContent } from "#domain/assignments/work-history.queries.ts";
import { longText, shortText } from "#domain/shared/validation.ts";

export const loader = page("mentor", async (args) => {
  const work = await getWorkAccess(args.ctx, args.params.workId ?? "");
  mustGuide(work);
  const content = await findVersionContent(args.ctx, work.id, work.submittedNumber);
  return { title: work.teamName, ...workHead(args, work), ...(await workTalk(args, work)), blocks: content ? planView(work.template, content, args.language) : [] };
});

const Said = z.object({ kind: z.enum(["comment", "change"]), blockKey: shortText(60), body: longText(5000) });

export const action = act("mentor", Said, async (args) => {
  const { kind, blockKey, body } = args.input;
  const workId = args.params.workId ?? "";
  const said = await (kind === "comment" ? commentOnWork : askForChange)(args.ctx, { workId, blockKey, body });
  return said.ok ? goTo(paths.mentorWork(workId), `works.mentoring.said.${kind}`) : refuse(args, `works.refusal.${said.refusal}`);
});

export default function MentorWork() {
  const { workId, team, plan, state, number, due, isOverdue, blocks, comments, versions, requests } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ kind: "comment" });
  return (
    <CalmShell>
      <BackLink to={paths.mentoring()}>{t("works.mentoring.title")}</BackLink>
      <PageHead
        kicker={number > 0 ? `${plan}, ${t("works.version", { number }).toLowerCase()}` : plan}
        title={team}
        actions={state === "submitted" && <ButtonLink to={paths.workAcceptance(workId)}>{t("works.acceptance.to")}</ButtonLink>}
      >
        <WorkStateTag state={state} isOverdue={isOverdue} />
        {state !== "accepted" && <span>{t("works.dueLine", { moment: due })}</span>}
      </PageHead>
      {number === 0 ? (
        <EmptyState title={t("works.mentoring.waiting")}>{t("works.mentoring.waitingHow")}</EmptyState>
      ) : (
        <Columns aside={<PlanAside workId={workId} comments={comments} versions={versions} />} label={t("works.aside")}>
          <Sheet>
            <PlanText blocks={blocks}>
              {(block) =>
                requests
                  .filter((request) => request.blockKey === block.key)
                  .map((request) => (
                    <RequestNotice key={request.id} request={request}>
                      {(request.state === "declined" || (request.state === "done" && (request.doneNumber ?? 0) <= number)) && (
                        <PlainForm method="post" action={paths.changeConfirmation(workId, request.id)}>
                          <Button variant="secondary" size="compact">
                            {t("works.request.confirm")}
                          </Button>
                        </PlainForm>
                      )}
                    </RequestNotice>
                  ))
              }
            </PlanText>
          </Sheet>
          <Section title={t("works.mentoring.say")}>
            <Form errors={form.errors}>
              <Select {...form.field("blockKey")} label={t("works.mentoring.block")} options={blocks.map((block) => ({ value: block.key, label: block.title.text }))} />
              <Radios
                {...form.field("kind")}
                label={t("works.mentoring.kind")}
                options={[
                  { value: "comment", label: t("works.mentoring.comment"), hint: t("works.mentoring.commentHint") },
                  ...(state === "accepted" ? [] : [{ value: "change", label: t("works.mentoring.change"), hint: t("works.mentoring.changeHint") }]),
                ]}
              />
              <TextArea {...form.field("body")} label={t("works.mentoring.body")} />
              <Button>{t("works.mentoring.act")}</Button>
            </Form>
          </Section>
        </Columns>
      )}
    </CalmShell>
  );
}
