import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { namedTexts, restart } from "#app/http/named-texts.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { PlanAside } from "#app/works/plan-aside.tsx";
import { PlanForm } from "#app/works/plan-form.tsx";
import { PlanText } from "#app/works/plan-text.tsx";
import { planView } from "#app/works/plan-view.server.ts";
import { workHead, workTalk } from "#app/works/work-page.server.ts";
import { WorkStateTag } from "#app/works/work-state.tsx";
import { PlanContent } from "#domain/assignments/plan.schema.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { isVersionTouched } from "#domain/assignments/works.queries.ts";
import { listReceivedFeedback } from "#domain/feedback/feedback.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const { ctx, params, language, format } = args;
  const work = await getWorkAccess(ctx, params.workId ?? "");
  if (!work.isMember) throw redirect(paths.mentorWork(work.id), 303);
  const feedback = await listReceivedFeedback(ctx, work.id);
  const head = workHead(args, work);
  return {
    title: head.plan,
    ...head,
    ...(await workTalk(args, work)),
    blocks: planView(work.template, work.draft, language),
    savedAt: work.draftAt ? format.time(work.draftAt) : "",
    feedback: feedback.length,
    takeBack: head.mayTakeBack && !(await isVersionTouched(ctx, work.id, work.submittedNumber)) ? work.submittedNumber : null,
  };
});

export const action = act("person", nothing, async (args) => {
  const workId = args.params.workId ?? "";
  const [was, fields] = [namedTexts(args.form, "was"), PlanContent.safeParse(namedTexts(args.form, "fields"))];
  if (!fields.success) return invalid(args, Object.fromEntries(fields.error.issues.map((issue) => [`fields.${String(issue.path[0])}`, [issue.message]])));
  const saved = await saveDraft(args.ctx, { workId, was, fields: fields.data });
  if (!saved.ok) return refuse(args, `works.refusal.${saved.refusal}`);
  if (saved.value.clashes.length === 0) return goTo(paths.myWork(workId), "works.save.saved");
  restart(args.form, fields.data, saved.value.clashes);
  return invalid(args, Object.fromEntries(saved.value.clashes.map(({ key }) => [`fields.${key}`, ["works.clash.title"]])));
});

export default function Work() {
  const { workId, cohort, plan, team, state, number, due, isOverdue, hasMoreTime, blocks, requests, comments, versions, savedAt, feedback, takeBack } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const isWritten = state !== "accepted";
  return (
    <CalmShell cohort={cohort}>
      <PageHead kicker={plan} title={team} actions={isWritten && <ButtonLink to={paths.workSubmission(workId)}>{t("works.toSubmission", { number: number + 1 })}</ButtonLink>}>
        <WorkStateTag state={state} isOverdue={isOverdue} />
        {isWritten && <span>{isOverdue ? t("works.overdueLine", { moment: due }) : t("works.dueLine", { moment: due })}</span>}
        {hasMoreTime && <span>{t("works.moreTime")}</span>}
        {feedback > 0 && <Link to={paths.workFeedback(workId)}>{t("works.toFeedback", { count: feedback })}</Link>}
      </PageHead>
      <Columns aside={<PlanAside workId={workId} comments={comments} versions={versions} takeBack={takeBack} />} label={t("works.aside")}>
        <Disclosure summary={t("works.partsReady", { ready: blocks.filter((block) => block.state === "ready").length, all: blocks.length })}>
          <ol className="stack stack-close">
            {blocks.map((block) => (
              <li key={block.key}>
                <a href={`#block-${block.key}`} lang={block.title.lang}>
                  {block.title.text}
                </a>
                <span className="caption"> {t(`works.part.${block.state}`)}</span>
              </li>
            ))}
          </ol>
        </Disclosure>
        {isWritten ? <PlanForm key={workId} workId={workId} blocks={blocks} requests={requests} savedAt={savedAt} /> : <PlanText blocks={blocks} />}
      </Columns>
    </CalmShell>
  );
}
