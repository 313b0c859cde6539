import pg from "pg";
import { paths } from "#app/paths.ts";

/** A page that is measured: its address, and who asks for it (null: a visitor). */
export type Target = { name: string; path: string; email: string | null };

async function one<Row extends pg.QueryResultRow>(client: pg.Client, what: string, query: string): Promise<Row> {
  const { rows } = await client.query<Row>(query);
  return rows[0] ?? Promise.reject(new Error(`The demo data holds no ${what}.`));
}

/** The five pages of the promise where the data is fullest: the call and the cohort with the most applications, the section with the most questions. */
export async function findTargets(databaseUrl: string): Promise<Target[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { call, cohort, email } = await one<{ call: string; cohort: string; email: string }>(
      client,
      "cohort with applications and a manager",
      `select call.id as call, call.cohort_id as cohort, min(person.email) as email
       from call
       join cohort_role r on r.cohort_id = call.cohort_id and r.role = 'manager'
       join person on person.id = r.person_id
       where call.published_at is not null
       group by call.id
       order by (select count(*) from application a where a.call_id = call.id and a.diary_number is not null) desc, call.id limit 1`,
    );
    const section = await one<{ application: string; key: string; email: string }>(
      client,
      "application with a writer",
      `select a.id as application, s ->> 'key' as key, person.email
       from application a
       join application_writer w on w.application_id = a.id and w.ended_at is null
       join person on person.id = w.person_id
       join form_version f on f.id = a.form_version_id
       cross join jsonb_array_elements(f.content -> 'sections') s
       order by a.state = 'draft' desc, jsonb_array_length(s -> 'questions') desc, a.id, w.id limit 1`,
    );
    return [
      { name: "Call", path: paths.call(call), email: null },
      { name: "Application section", path: paths.applicationSection(section.application, section.key), email: section.email },
      { name: "Application list", path: paths.cohortApplications(cohort), email },
      { name: "Cohort home", path: paths.cohort(cohort), email },
      { name: "Message plan", path: paths.cohortMessages(cohort), email },
    ];
  } finally {
    await client.end();
  }
}
