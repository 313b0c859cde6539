import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { changeRows, readRows, rowChange } from "#app/applications/change-rows.ts";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { restart } from "#app/http/named-texts.server.ts";
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
import { faultView, planView } from "#app/works/plan-view.server.ts";
import { startValues, typedValues } from "#app/works/typed-plan.ts";
import { workHead, workTalk } from "#app/works/work-page.server.ts";
import { WorkStateTag } from "#app/works/work-state.tsx";
import { PlanContent } from "#domain/assignments/plan.schema.ts";
import { asText } from "#domain/assignments/plan-values.rules.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { isVersionTouched } from "#domain/assignments/work-history.queries.ts";
import { listReceivedFeedback } from "#domain/feedback/feedback.queries.ts";

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
    faults: faultView(work.template, work.draft, language).filter((fault) => !fault.isEmpty),
    rows: readRows(args.url.searchParams.get("rows")),
    draftVersion: work.draftVersion,
    savedAt: work.draftAt ? format.time(work.draftAt) : "",
    feedback: feedback.length,
    takeBack: head.mayTakeBack && !(await isVersionTouched(ctx, work.id, work.submittedNumber)) ? work.submittedNumber : null,
  };
});

export const action = act("person", z.object({ row: z.string().max(100).optional() }), async (args) => {
  const workId = args.params.workId ?? "";
  const typed = typedValues(args.form);
  const rows = rowChange(args.input.row);
  const fields = PlanContent.safeParse(rows ? changeRows(typed, rows) : typed);
  if (!fields.success) return invalid(args, Object.fromEntries(fields.error.issues.map((issue) => [["fields", ...issue.path].join("."), [issue.message]])));
  const saved = await saveDraft(args.ctx, { workId, was: startValues(args.form, typed), fields: fields.data });
  if (!saved.ok) return refuse(args, `works.refusal.${saved.refusal}`);
  const { clashes, unreadable } = saved.value;
  if (clashes.length === 0 && rows) return goTo(paths.workRows(workId, rows));
  if (clashes.length === 0) return goTo(paths.myWork(workId), unreadable > 0 ? "works.save.unreadable" : "works.save.saved", { count: unreadable });
  const sent = Object.fromEntries(Object.entries(fields.data).map(([key, value]) => [key, asText(value)]));
  restart(
    args.form,
    sent,
    clashes.map(({ key, theirs }) => ({ key, theirs: asText(theirs) })),
  );
  return invalid(args, Object.fromEntries(clashes.map(({ key }) => [`fields.${key}`, ["works.clash.title"]])));
});

export default function Work() {
  const { workId, cohort, plan, team, state, number, due, isOverdue, hasMoreTime, blocks, requests, comments, versions, faults, rows, draftVersion, savedAt, feedback, takeBack } =
    useLoaderData<typeof loader>();
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
        {isWritten ? <PlanForm key={`${workId} ${draftVersion}`} workId={workId} blocks={blocks} requests={requests} faults={faults} rows={rows} savedAt={savedAt} /> : <PlanText blocks={blocks} />}
      </Columns>
    </CalmShell>
  );
}
