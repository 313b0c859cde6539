import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { getView } from "#domain/selection/list-views.queries.ts";
import { removeListView } from "#domain/selection/remove-list-view.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ name }, { cohort }] = await Promise.all([getView(args.ctx, cohortId, args.params.viewId!), cohortHead(args, cohortId)]);
  return { title: args.t("applications.views.removeTitle", { name }), cohort, back: paths.applicationViews(cohortId) };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const [cohortId, viewId] = [params.cohortId!, params.viewId!];
  await removeListView(ctx, { cohortId, viewId });
  return goTo(paths.applicationViews(cohortId), "applications.views.removed");
});

export default function ViewRemoval() {
  const { title, cohort, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmPage cohort={cohort} title={title} lead={t("applications.views.removeLead")} act={t("applications.views.remove")} back={back} />;
}
