import { paths } from "#app/paths.ts";
import { findPlace } from "#domain/selection/mails.queries.ts";
import { placeDeclined } from "#domain/selection/selection.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { PlaceDeclined } from "#emails/place-declined.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { languageOf, toReaders } from "./letter-readers.ts";

export default defineMessage({
  kind: "place-declined",
  on: placeDeclined,
  whenUnsure: "resend",
  recipients: async ({ applicationId, cohortId }, ctx) => toReaders(ctx, { kind: "place-declined", about: applicationId, applicationId, cohortId }),
  async compose(ref, ctx, tools) {
    const place = await findPlace(ctx, ref.applicationId ?? "");
    if (place?.state !== "declined") return { skip: "changed" };
    const language = languageOf(ref);
    return compose(PlaceDeclined, {
      props: { cohort: readText(place.cohort, language).text, number: place.diaryNumber ?? "", url: tools.url(paths.myApplication(ref.applicationId ?? "")) },
      language,
      zone: place.zone,
    });
  },
});
