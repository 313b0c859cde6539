import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { Halves } from "#app/ui/columns.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { FieldText, PlanText } from "#app/works/plan-text.tsx";
import { planView } from "#app/works/plan-view.server.ts";
import { workHead } from "#app/works/work-page.server.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { compareVersions } from "#domain/assignments/plan-values.rules.ts";
import { findVersionContent, listVersions } from "#domain/assignments/work-history.queries.ts";
import { found } from "#domain/shared/errors.ts";

const asNumber = (text: string | null | undefined) => (text && /^\d{1,6}$/.test(text) ? Number(text) : 0);

export const loader = page("person", async (args) => {
  const { ctx, params, language, format, url, t } = args;
  const work = await getWorkAccess(ctx, params.workId ?? "");
  const number = asNumber(params.number);
  const content = found(await findVersionContent(ctx, work.id, number), "version");
  const versions = await listVersions(ctx, work.id);
  const version = versions.find((one) => one.number === number);
  const before = asNumber(url.searchParams.get("compare"));
  const earlier = before > 0 && before !== number ? await findVersionContent(ctx, work.id, before) : undefined;
  const blocks = planView(work.template, content, language);
  const changes = earlier ? compareVersions(work.template, earlier, content).filter((field) => !field.isSame) : [];
  return {
    title: t("works.version", { number }),
    ...workHead(args, work),
    shown: number,
    when: version ? format.dateTime(version.submittedAt) : "",
    by: version?.byName ?? "",
    others: versions.map((one) => one.number).filter((one) => one !== number),
    before: earlier ? before : null,
    blocks,
    changed: blocks.flatMap((block) =>
      block.fields.flatMap((field) => changes.filter((change) => change.key === field.key).map((change) => ({ ...change, field, label: `${block.title.text}: ${field.label.text}` }))),
    ),
  };
});

export default function Version() {
  const { workId, cohort, team, shown, when, by, others, before, blocks, changed, isMember } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell cohort={isMember ? cohort : undefined}>
      <BackLink to={isMember ? paths.myWork(workId) : paths.mentorWork(workId)}>{t("works.backToPlan")}</BackLink>
      <PageHead kicker={team} title={t("works.version", { number: shown })} lead={t("works.versions.line", { when, name: by })} />
      {others.length > 0 && (
        <Tabs
          label={t("works.compare.title")}
          items={[
            { to: paths.workVersion(workId, shown), label: t("works.compare.whole"), current: before === null },
            ...others.map((other) => ({ to: paths.workVersion(workId, shown, other), label: t("works.compare.with", { number: other }), current: before === other })),
          ]}
        />
      )}
      {before === null ? (
        <Sheet>
          <PlanText blocks={blocks} />
        </Sheet>
      ) : changed.length === 0 ? (
        <p>{t("works.compare.same", { number: before })}</p>
      ) : (
        changed.map((change) => (
          <Section key={change.key} title={change.label}>
            <BesideOrBelow isWide={change.field.kind === "table"}>
              <div className="stack">
                <h3>{t("works.version", { number: before })}</h3>
                <FieldText field={change.field} value={change.before} />
              </div>
              <div className="stack">
                <h3>{t("works.version", { number: shown })}</h3>
                <FieldText field={change.field} value={change.after} />
              </div>
            </BesideOrBelow>
          </Section>
        ))
      )}
    </CalmShell>
  );
}

/** Two texts stand beside each other; two tables need the whole width. */
function BesideOrBelow({ isWide, children }: { isWide: boolean; children: ReactNode }) {
  return isWide ? <>{children}</> : <Halves>{children}</Halves>;
}
