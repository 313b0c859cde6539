import { page } from "#app/http/page.server.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The loader of a page that answers for an offered place, for those who may. */
export const placeAnswer = (titleKey: "seats.accept.title" | "seats.refuse.title") =>
  page("person", async ({ ctx, t, params, language }) => {
    const applicationId = params.applicationId!;
    const { access, seatState, ...decision } = await getOwnDecision(ctx, applicationId);
    if (access !== "answer" || !seatState) throw new Forbidden();
    return {
      title: t(titleKey),
      applicationId,
      cohort: readText(decision.cohortName, language).text,
      diaryNumber: decision.diaryNumber,
      startsOn: decision.startsOn,
      until: seatState === "offered" ? decision.offeredUntil : null,
      zone: decision.zone,
      parties: decision.letter.parties.map((p) => p.name).join(", "),
    };
  });
export type PlaceAnswer = Awaited<ReturnType<ReturnType<typeof placeAnswer>>>;
