import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name, useRead } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Select } from "#app/ui/field.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { getNeeds } from "#domain/selection/needs-board.queries.ts";
import { boardQuestions, byRegion, chooseBoard, needsBoard, type Need } from "#domain/selection/needs-board.rules.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, { forms, contents }] = await Promise.all([cohortHead(args, cohortId), getNeeds(args.ctx, cohortId)]);
  const [form] = forms;
  const asked = args.url.searchParams;
  const choice = form && chooseBoard(form, { question: asked.get("question") ?? "", by: asked.get("by") ?? "" });
  const regionName = (code: string) => ({ [args.language]: regionCodes.some((c) => c === code) ? args.t(`regions.MK${code as (typeof regionCodes)[number]}`) : code });
  const board = form && choice ? { choice, ...boardQuestions(form), columns: needsBoard(contents, form, choice, regionName) } : null;
  return { title: args.t("applications.needs.title"), cohort, board };
});

function Card({ cohortId, need }: { cohortId: string; need: Need }) {
  const format = useFormat();
  return (
    <li className="board-card">
      <p className="kept-lines">{need.text}</p>
      <Link to={paths.cohortApplication(cohortId, need.applicationId)}>{format.list(need.parties)}</Link>
    </li>
  );
}

export default function Needs() {
  const { cohort, board } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const empty = <EmptyState title={t("applications.needs.emptyTitle")}>{t("applications.needs.empty")}</EmptyState>;
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("applications.needs.title")} lead={t("applications.needs.lead")} />
      {board ? (
        <>
          <form method="get" className="filters" key={`${board.choice.question}-${board.choice.by}`}>
            <Select name="question" label={t("applications.needs.question")} defaultValue={board.choice.question} options={board.texts.map((q) => ({ value: q.key, label: read(q.label) }))} />
            <Select
              name="by"
              label={t("applications.needs.by")}
              defaultValue={board.choice.by}
              options={[...board.choices.map((q) => ({ value: q.key, label: read(q.label) })), { value: byRegion, label: t("applications.staff.region") }]}
            />
            <Button variant="secondary">{t("applications.needs.show")}</Button>
          </form>
          {board.columns.length === 0
            ? empty
            : board.columns.map((column) => (
                <Section
                  key={column.key}
                  title={
                    <>
                      {column.label ? <Name value={column.label} /> : t("applications.needs.none")} <small className="text-muted">{column.needs.length}</small>
                    </>
                  }
                >
                  <ul className="board">
                    {column.needs.map((need) => (
                      <Card key={need.applicationId} cohortId={cohort.id} need={need} />
                    ))}
                  </ul>
                </Section>
              ))}
        </>
      ) : (
        empty
      )}
    </DeskShell>
  );
}
