import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { getView } from "#domain/selection/list-views.queries.ts";
import { removeListView } from "#domain/selection/remove-list-view.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { name } = await getView(ctx, params.cohortId!, params.viewId!);
  return { title: t("applications.views.removeTitle", { name }), back: paths.applicationViews(params.cohortId!) };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const [cohortId, viewId] = [params.cohortId!, params.viewId!];
  await removeListView(ctx, { cohortId, viewId });
  return goTo(paths.applicationViews(cohortId), "applications.views.removed");
});

export default function ViewRemoval() {
  const { title, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmPage title={title} lead={t("applications.views.removeLead")} act={t("applications.views.remove")} back={back} />;
}
