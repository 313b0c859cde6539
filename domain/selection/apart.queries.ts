import { sql, type RawBuilder } from "kysely";
import { apartFrom } from "./ranking.rules.ts";

/** In SQL: the criteria of applications, of the assignments `r` that a condition lets through, on which delivered reviews are too far apart; the rule is `apartOn`. */
export const selectApart = (condition: RawBuilder<unknown>) => sql<{ application_id: string }>`
  select r.application_id from review_assignment r
  join review on review.assignment_id = r.id
  join score on score.review_id = review.id and score.value is not null
  join criterion on criterion.id = score.criterion_id
  where r.state = 'delivered' and ${condition}
  group by r.application_id, criterion.id
  having max(score.value) - min(score.value) >= case criterion.kind
    when 'pass_fail' then ${apartFrom.pass_fail}::int when 'weighted' then ${apartFrom.weighted}::int else ${apartFrom.horizontal}::int end`;

/** In SQL: reviewers of the application `a` of a query should talk. */
export const isApart = sql<boolean>`exists (${selectApart(sql`r.application_id = a.id`)})`;
