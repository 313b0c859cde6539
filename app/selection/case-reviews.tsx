import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts, Section } from "#app/ui/facts.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { RecommendationTag } from "#app/selection/recommendation-tag.tsx";
import { useGiven } from "#app/selection/use-given.ts";
import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { CasePage } from "#app/selection/load-case.server.ts";

/** The scores by criterion and reviewer, what each wrote, and who reviews. */
export function CaseReviews({ data }: { data: CasePage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const given = useGiven();
  return (
    <>
      {data.delivered.length > 0 && (
        <Table
          caption={t("selection.case.scores")}
          rows={data.criteria}
          rowKey={(c) => c.id}
          columns={[
            {
              key: "name",
              header: t("selection.case.criterion"),
              render: (c) => (
                <>
                  {c.name} <span className="text-muted">{c.kind === "weighted" ? `${c.weight} %` : t(`selection.scale.${c.kind}`)}</span>{" "}
                  {data.standing?.failed.includes(c.id) && <StatusTag tone="danger">{t("selection.fail")}</StatusTag>}{" "}
                  {data.standing?.apart.includes(c.id) && <StatusTag tone="warning">{t("selection.case.apart")}</StatusTag>}{" "}
                  {data.standing?.partly.includes(c.id) && <span className="block caption">{t("selection.case.judged", { judged: data.standing.judged[c.id] ?? 0, of: data.delivered.length })}</span>}
                </>
              ),
            },
            ...data.delivered.map((d) => ({
              key: d.assignmentId,
              header: d.name,
              align: "end" as const,
              render: (c: { id: string; kind: CriterionKind }) => given(c.kind, d.unable.includes(c.id) ? "unable" : (d.values[c.id] ?? null)),
            })),
          ]}
        />
      )}
      {data.delivered.map((d) => (
        <Section key={d.assignmentId} title={d.name} action={<RecommendationTag given={d.recommendation} />}>
          {d.isOlder && (
            <p>
              <StatusTag tone="warning">{t("selection.case.completedSince")}</StatusTag>
            </p>
          )}
          <p className="whitespace-pre-line">{d.comment}</p>
          <Facts items={data.criteria.flatMap((c) => (d.reasons[c.id] ? [{ term: c.name, value: d.reasons[c.id] }] : []))} />
          {d.mean !== null && <p className="text-muted">{t("selection.case.mean", { mean: format.number(d.mean, 2) })}</p>}
          {data.isOpen && (
            <Form action={paths.reviewReopening(data.cohort.id, d.assignmentId)}>
              <Button variant="secondary" size="compact">
                {t("selection.case.reopen")}
              </Button>
            </Form>
          )}
        </Section>
      ))}
      <Section title={t("selection.reviewers.who")}>
        {data.assignments.length === 0 && <p className="text-muted">{t("selection.reviewers.nobody")}</p>}
        <ul className="list">
          {data.assignments.map((a) => (
            <li key={a.id} className="row justify-between">
              <span>
                {a.name} – {t(`selection.assignment.${a.told}`)}
                {a.reason && <span className="block text-muted">{a.reason}</span>}
              </span>
              {(a.state === "assigned" || a.state === "accepted") && (
                <Form action={paths.assignmentRemoval(data.cohort.id, a.id)} className="">
                  <Button variant="quiet" size="compact" aria-label={t("selection.case.removeName", { name: a.name })}>
                    {t("selection.case.remove")}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {data.isOpen && data.reviewers.length > 0 && (
          <Form action={paths.reviewerChoice(data.cohort.id, data.applicationId)}>
            <Select name="reviewerId" label={t("selection.case.choose")} options={data.reviewers} />
            <Button variant="secondary">{t("selection.case.give")}</Button>
          </Form>
        )}
      </Section>
    </>
  );
}
