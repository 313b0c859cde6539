import { paths } from "#app/paths.ts";
import { findPlace } from "#domain/selection/mails.queries.ts";
import { placeConfirmed } from "#domain/selection/selection.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { PlaceConfirmed } from "#emails/place-confirmed.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { languageOf, toReaders } from "./letter-readers.ts";

export default defineMessage({
  kind: "place-confirmed",
  on: placeConfirmed,
  whenUnsure: "resend",
  recipients: async ({ applicationId, cohortId }, ctx) => toReaders(ctx, { kind: "place-confirmed", about: applicationId, applicationId, cohortId }),
  async compose(ref, ctx, tools) {
    const place = await findPlace(ctx, ref.applicationId ?? "");
    if (place?.state !== "confirmed") return { skip: "changed" };
    const language = languageOf(ref);
    return compose(PlaceConfirmed, {
      props: { cohort: readText(place.cohort, language).text, number: place.diaryNumber ?? "", startsOn: place.startsOn, url: tools.url(paths.myCohort(place.cohortId)) },
      language,
      zone: place.zone,
    });
  },
});
