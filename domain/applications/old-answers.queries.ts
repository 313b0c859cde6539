import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";

/** Answers and files of one application that are to be erased, by their questions. */
export type OldAnswers = { applicationId: string; questions: string[] };

/**
 * Applications with an answer, a file or a comment to a question whose time of keeping has run out: so many months after the
 * cohort's last day. At most 200 at a time. Unscoped, for the clock.
 */
export async function listOldAnswers(ctx: Context): Promise<OldAnswers[]> {
  const { rows } = await sql<OldAnswers>`
    select a.id as "applicationId", array_agg(q.key) as questions
    from application a
    join call on call.id = a.call_id
    join cohort on cohort.id = call.cohort_id
    join form_version f on f.id = a.form_version_id
    cross join lateral (
      select asked->>'key' as key, (asked->>'keepMonths')::integer as months
      from jsonb_path_query(f.content, '$.sections[*].questions[*] ? (@.keepMonths > 0)') asked
    ) q
    where cohort.ends_on + make_interval(months => q.months) < ${ctx.now}
      and (exists (select 1 from answer_set_version s where s.application_id = a.id and s.answers ? q.key)
        or exists (select 1 from attachment t where t.application_id = a.id and t.question_key = q.key)
        or exists (select 1 from answer_comment c where c.application_id = a.id and c.question_key = q.key))
    group by a.id
    limit 200`.execute(ctx.db);
  return rows;
}
