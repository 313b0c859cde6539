import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ConflictKind } from "#domain/selection/conflicts.rules.ts";

/** `by`: who has said so, where the list is of more than the reader's own. */
type Declared = { id: string; organisation: string; kind: ConflictKind; explanation: string; declaredAt: Date; zone: string; by?: string; isOwn: boolean };

/** The organisations that people have said they stand too near to; one's own can be taken back. Nothing without any. */
export function DeclaredList({ title, lead, rows }: { title: string; lead: string; rows: Declared[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return null;
  const withNames = rows.some((r) => r.by !== undefined);
  return (
    <Section title={title}>
      <p className="text-muted">{lead}</p>
      <Table<Declared>
        caption={title}
        rows={rows}
        rowKey={(r) => r.id}
        columns={[
          { key: "organisation", header: t("selection.declared.organisation"), render: (r) => r.organisation },
          ...(withNames ? [{ key: "name", header: t("selection.reviewers.name"), render: (r: Declared) => r.by }] : []),
          { key: "kind", header: t("selection.reviewers.kind"), render: (r) => t(`selection.kinds.${r.kind}`) },
          { key: "why", header: t("selection.conflict.explanation"), render: (r) => r.explanation },
          { key: "since", oneLine: true, header: t("selection.declared.since"), render: (r) => format.shortDateTime(r.declaredAt) },
          {
            key: "act",
            header: t("selection.declared.act"),
            render: (r) =>
              r.isOwn && (
                <Form action={paths.conflictWithdrawal(r.id)}>
                  <Button variant="quiet">
                    {t("selection.declared.withdraw")} <span className="visually-hidden">{r.organisation}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  );
}
