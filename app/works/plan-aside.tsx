import { Form as PlainForm, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Comments } from "#app/ui/comments.tsx";
import { Section } from "#app/ui/facts.tsx";

export type ShownComment = { id: string; blockKey: string; block: string; number: number; body: string; by: string; initials: string; when: string };
export type ShownVersion = { number: number; when: string; by: string };

/** Comments and versions beside a plan; `takeBack` is the version that the team may still take back. */
export function PlanAside({ workId, comments, versions, takeBack = null }: { workId: string; comments: ShownComment[]; versions: ShownVersion[]; takeBack?: number | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("works.comments.title")}>
        {comments.length === 0 ? (
          <p className="text-muted">{t("works.comments.none")}</p>
        ) : (
          <Comments
            items={comments.map((comment) => ({
              key: comment.id,
              initials: comment.initials,
              name: comment.by,
              when: comment.when,
              body: (
                <>
                  <span className="caption">{t("works.comments.about", { block: comment.block, number: comment.number })}</span>
                  <br />
                  {comment.body}
                </>
              ),
            }))}
          />
        )}
      </Section>
      <Section title={t("works.versions.title")}>
        {versions.length === 0 ? (
          <p className="text-muted">{t("works.versions.none")}</p>
        ) : (
          <ul className="stack stack-close">
            {versions.map((version) => (
              <li key={version.number}>
                <Link to={paths.workVersion(workId, version.number)}>{t("works.version", { number: version.number })}</Link>
                <br />
                <span className="caption">{t("works.versions.line", { when: version.when, name: version.by })}</span>
              </li>
            ))}
          </ul>
        )}
        {takeBack !== null && (
          <PlainForm method="post" action={paths.workTakingBack(workId)} className="stack stack-close">
            <p className="caption">{t("works.takeBack.note")}</p>
            <input type="hidden" name="number" value={takeBack} />
            <Button variant="secondary" size="compact">
              {t("works.takeBack.act", { number: takeBack })}
            </Button>
          </PlainForm>
        )}
      </Section>
    </>
  );
}
