import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { pointKinds, type PointKind } from "#domain/feedback/feedback.schema.ts";

export type ShownPoint = { id: string; kind: PointKind; body: string };

/** Points under the three questions; `children` stands after each. */
export function Points<Point extends ShownPoint>({ points, children }: { points: Point[]; children?: (point: Point) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {pointKinds.map((kind) => {
        const own = points.filter((point) => point.kind === kind);
        if (own.length === 0) return null;
        return (
          <Section key={kind} level={3} title={t(`feedback.ask.${kind}.said`)}>
            {own.map((point) => (
              <div key={point.id} className="stack stack-close">
                <p className="whitespace-pre-line">{point.body}</p>
                {children?.(point)}
              </div>
            ))}
          </Section>
        );
      })}
    </>
  );
}
