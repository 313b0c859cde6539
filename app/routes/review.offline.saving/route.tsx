import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { saveReviews, type NotSaved } from "#domain/selection/save-reviews.ts";
import { SentReviewsInput } from "#domain/selection/selection.schema.ts";

export const loader = page("reviewer", async ({ ctx, t }) => {
  const reviews = await listOwnReviews(ctx);
  return { title: t("offline.title"), names: Object.fromEntries(reviews.map((r) => [r.id, r.name ?? r.diaryNumber])) };
});

type Reply = FormReply & { kept?: number; notSaved?: NotSaved[] };

/** Saves what the page showed as drafts. What could not be saved is said beside its review; the file can be brought again. */
export const action = act("reviewer", SentReviewsInput, async (args) => {
  const { saved, notSaved } = await saveReviews(args.ctx, args.input.reviews);
  if (notSaved.length === 0) return goTo(paths.review(), "offline.saved", { count: saved });
  return data({ values: {}, errors: {}, kept: saved, notSaved } satisfies Reply, { status: 409 });
});

export default function Saving() {
  const { title, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { kept = 0, notSaved } = useActionData<Reply>() ?? {};
  return (
    <CalmShell>
      <BackLink to={paths.offlineReviews()}>{t("offline.another")}</BackLink>
      {notSaved ? (
        <>
          <PageHead title={t("offline.partly")} lead={t("offline.saved", { count: kept })} />
          <ul className="list">
            {notSaved.map(({ assignmentId, why }) => (
              <li key={assignmentId}>
                {names[assignmentId] && <Link to={paths.reviewDesk(assignmentId)}>{names[assignmentId]}</Link>} {t(`offline.notSaved.${why}`)}
              </li>
            ))}
          </ul>
          <p>{t("offline.again")}</p>
        </>
      ) : (
        <PageHead title={title} lead={t("offline.nothing")} />
      )}
    </CalmShell>
  );
}
