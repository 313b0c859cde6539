import { paths } from "#app/paths.ts";
import { findPlace } from "#domain/selection/mails.queries.ts";
import { placeOffered } from "#domain/selection/selection.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { PlaceOffered } from "#emails/place-offered.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { languageOf, toReaders } from "./letter-readers.ts";

/** A place from the waiting list. Those who were selected at once have it in their decision. */
export default defineMessage({
  kind: "place-offered",
  on: placeOffered,
  whenUnsure: "resend",
  async recipients({ applicationId, cohortId }, ctx) {
    const place = await findPlace(ctx, applicationId);
    if (!place?.rank || !place.offeredUntil) return [];
    return toReaders(ctx, { kind: "place-offered", about: applicationId, applicationId, cohortId, usefulUntil: place.offeredUntil });
  },
  async compose(ref, ctx, tools) {
    const place = await findPlace(ctx, ref.applicationId ?? "");
    if (place?.state !== "offered" || !place.offeredUntil) return { skip: "changed" };
    const language = languageOf(ref);
    return compose(PlaceOffered, {
      props: { cohort: readText(place.cohort, language).text, number: place.diaryNumber ?? "", until: place.offeredUntil, url: tools.url(paths.decision(ref.applicationId ?? "")) },
      language,
      zone: place.zone,
    });
  },
});
