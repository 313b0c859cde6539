import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { PlaceAnswerPage } from "#app/selection/place-answer-page.tsx";
import { placeAnswer } from "#app/selection/place-answer.server.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = placeAnswer("seats.accept.title");

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const done = await acceptPlace(args.ctx, { applicationId });
  return done.ok ? goTo(paths.decision(applicationId), "seats.accept.done") : refuse(args, `seats.refused.${done.refusal}`);
});

export default function Acceptance() {
  const { t } = useTranslation();
  return <PlaceAnswerPage data={useLoaderData<typeof loader>()} lead={t("seats.accept.lead")} act={t("seats.accept.act")} variant="primary" />;
}
