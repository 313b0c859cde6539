import { useTranslation } from "react-i18next";
import { Content, Name } from "#app/content/content.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Disclosure } from "#app/ui/details.tsx";
import { Table } from "#app/ui/table.tsx";
import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Criterion = { id: string; kind: CriterionKind; name: LocalizedText; help: LocalizedText; anchors: LocalizedText[]; weight: number };

/** What applications are scored by: criteria with their weights, and what each value means. */
export function CriteriaTable({ criteria }: { criteria: Criterion[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const heaviest = Math.max(...criteria.map((c) => c.weight), 1);
  return (
    <>
      <Table
        caption={t("public.call.criteria")}
        rows={criteria}
        columns={[
          { key: "name", header: t("public.call.criterion"), render: (c) => <Name value={c.name} />, primary: true },
          { key: "help", header: t("public.call.looked"), render: (c) => <Name value={c.help} /> },
          {
            key: "weight",
            header: t("public.call.weight"),
            render: (c) =>
              c.kind === "weighted" ? (
                <span className="weight">
                  <svg className="weight-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(c.weight / heaviest) * 100} height="10" />
                  </svg>
                  <strong>{format.percent(c.weight / 100)}</strong>
                </span>
              ) : (
                t(`selection.scale.${c.kind}`)
              ),
          },
        ]}
      />
      <Disclosure summary={t("public.call.anchors")}>
        <div className="stack">
          {criteria.map((c) => (
            <section key={c.id} className="stack stack-close">
              <h3>
                <Name value={c.name} />
              </h3>
              <ol className="stack stack-close">
                {c.anchors.map((anchor, value) => (
                  <li key={value}>
                    <strong>{c.kind === "pass_fail" ? t(value === 0 ? "selection.fail" : "selection.pass") : value}</strong> <Content value={anchor} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </Disclosure>
    </>
  );
}
