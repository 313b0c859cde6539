import * as z from "zod";
import { optionalText } from "#domain/shared/validation.ts";
import { dimensions } from "./balance.rules.ts";
import type { Least } from "./minimums.rules.ts";
import { rankingOrders } from "./ranking.rules.ts";

const Fields = z.object({
  seats: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
  waiting: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
  order: z.enum(rankingOrders).catch("points"),
});

export type TrialQuery = z.infer<typeof Fields> & { keep: string[]; leave: string[]; least: Least[] };

/** The name of the field for the minimum of a group, as it stands in the address: "least.region.01". */
export const leastField = (l: { dimension: string; value: string }) => `least.${l.dimension}.${l.value}`;

/** A trial as it stands in the address, so that it can be sent to a colleague. What is not understood is left out. */
export function readTrial(search: URLSearchParams): TrialQuery {
  const least = [...search].flatMap(([name, text]): Least[] => {
    const [word, dimension, ...value] = name.split(".");
    const known = dimensions.find((d) => d === dimension);
    const count = Number(text);
    return word === "least" && known && Number.isInteger(count) && count > 0 && count <= 1000 ? [{ dimension: known, value: value.join("."), count }] : [];
  });
  const ids = (name: string) => search.getAll(name).filter((id) => z.uuid().safeParse(id).success);
  return { ...Fields.parse({ seats: search.get("seats") || undefined, waiting: search.get("waiting") || undefined, order: search.get("order") }), keep: ids("keep"), leave: ids("leave"), least };
}

/** The applications of the cohort that was tried, as the page showed it, and its waiting list, the first to be offered a place first. */
export const AdoptTrialInput = z.object({ chosen: z.array(z.uuid()).default([]), waiting: z.array(z.uuid()).max(1000).default([]), reasons: optionalText(10_000) });
