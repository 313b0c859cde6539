import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { isClockMoving } from "#domain/demo/demo.queries.ts";
import { moveDemoClock } from "#domain/demo/move-demo-clock.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { momentAt } from "#domain/shared/time.rules.ts";

const zone = "Europe/Helsinki";
/** ISO 8601 with a zone, or the wall-clock time of the page's own field, which is Helsinki's. */
const Clock = z.object({
  to: z
    .union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })], { error: "errors.dateTime" })
    .transform((text) => (/(Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : momentAt(text, zone))),
});

export const loader = page("demo", async () => {
  throw new NotFound("page");
});

export const action = act("demo", Clock, async ({ ctx, input, format }) => {
  const moved = await moveDemoClock(ctx, { to: input.to, real: new Date() });
  if (!moved.ok) return goTo(paths.demo(), "demo.back");
  for (let i = 0; i < 300 && (await isClockMoving(ctx)); i++) await sleep(100);
  return goTo(paths.demo(), "demo.moved", { time: format.dateTime(input.to) });
});
