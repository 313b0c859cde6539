import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { PlaceAnswerPage } from "#app/selection/place-answer-page.tsx";
import { placeAnswer } from "#app/selection/place-answer.server.ts";
import { declinePlace } from "#domain/selection/decline-place.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = placeAnswer("seats.refuse.title");

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const done = await declinePlace(args.ctx, { applicationId });
  return done.ok ? goTo(paths.decision(applicationId), "seats.refuse.done") : refuse(args, `seats.refused.${done.refusal}`);
});

export default function Refusal() {
  const { t } = useTranslation();
  return <PlaceAnswerPage data={useLoaderData<typeof loader>()} lead={t("seats.refuse.lead")} act={t("seats.refuse.act")} variant="danger" />;
}
