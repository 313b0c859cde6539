import { lapseOffers } from "#domain/selection/lapse-offers.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({ name: "lapse-offers", run: (ctx) => lapseOffers(ctx) });
