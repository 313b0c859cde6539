import type pg from "pg";

type Column = { table: string; name: string; type: string };

/** Not of programmes and people's work: the clock, rate limits, codes and forms on their way, the tables of the tools. */
const leftOut = /^(kysely_|bullmq|demo_clock$|heartbeat$|rate_limit$|verification$|sign_in_request$|kept_form$)/;

/** Values that must differ from copy to copy and that hold no id; `row_rank` counts the rows of the table from 1. */
const ownValue: Record<string, (column: string) => string> = {
  "person.email": (c) => `'copy' || copy || '.' || ${c}`,
  "message.address": (c) => `'copy' || copy || '.' || ${c}`,
  "organisation.business_id": () => "lpad((2000000 + row_rank * 1000 + copy)::text, 7, '0') || '-0'",
  "application.diary_number": (c) => `${c} || '-' || copy`,
  "award.code": (c) => `upper(left(md5(${c} || copy), 12))`,
};

/** What to copy: these tables alone; in the columns `same` copies have what the old rows have. Copies are counted from `first`, which is another one where there are copies already. */
export type Part = { tables: readonly string[]; same: readonly string[]; first: number };

/**
 * One `insert into … select` a table, tables that others refer to first. Each takes $1, how many copies are made, and $2, the number of the first.
 * `temporaryFunctions` must have run on the same connection. Without a part, everything is copied.
 */
export async function copyStatements(client: pg.ClientBase, part?: Part): Promise<string[]> {
  const [columns, unique, order] = [await readColumns(client), await lonelyUniqueColumns(client), await tablesInOrder(client)];
  const same = new Set(part?.same);
  return order
    .filter((table) => (part ? part.tables.includes(table) : !leftOut.test(table)))
    .map((table) =>
      statementFor(
        table,
        columns.filter((c) => c.table === table),
        (c) => (same.has(c.name) ? `r."${c.name}"` : valueOf(c, unique.has(`${c.table}.${c.name}`))),
      ),
    );
}

/**
 * The id of a row's copy: the old id's first half, which is its time, so that copies sort as their originals do, and a
 * hash of the old id and the number of the copy, so that every reference leads to the copy of what it led to.
 */
export const temporaryFunctions = `
create function pg_temp.copied_id(id uuid, copy integer) returns uuid language sql immutable strict as $$
  select (left(id::text, 15) || left(md5(id::text || ':' || copy), 3) || '-8' || substr(md5(id::text || ':' || copy), 4, 3) || '-' || right(md5(id::text || ':' || copy), 12))::uuid
$$;
create function pg_temp.copied_text(content text, copy integer) returns text language plpgsql immutable strict as $$
declare
  pattern constant text := '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
  old text;
begin
  if content !~ pattern then return content; end if;
  for old in select distinct matched[1] from regexp_matches(content, pattern, 'g') as matched loop
    content := replace(content, old, pg_temp.copied_id(old::uuid, copy)::text);
  end loop;
  return content;
end $$;`;

function statementFor(table: string, columns: Column[], valueOfCopy: (column: Column) => string): string {
  const names = columns.map((c) => `"${c.name}"`).join(", ");
  const values = columns.map(valueOfCopy).join(", ");
  const order = columns.some((c) => c.name === "id") || table === "event" ? "copy, r.id" : "copy";
  return `insert into "${table}" (${names}) select ${values} from (select *, row_number() over () as row_rank from "${table}") r cross join generate_series($2::integer, $2::integer + $1::integer - 1) as copy order by ${order}`;
}

function valueOf({ table, name, type }: Column, mustDiffer: boolean): string {
  const column = `r."${name}"`;
  const own = ownValue[`${table}.${name}`];
  if (own) return own(column);
  if (type === "uuid") return `pg_temp.copied_id(${column}, copy)`;
  if (type === "jsonb") return `pg_temp.copied_text(${column}::text, copy)::jsonb`;
  if (type !== "text") return column;
  const copied = `pg_temp.copied_text(${column}, copy)`;
  return mustDiffer ? `case when ${copied} = ${column} then ${column} || '-' || copy else ${copied} end` : copied;
}

async function readColumns(client: pg.ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select table_name as table, column_name as name, data_type as type
    from information_schema.columns
    where table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER'
    order by table_name, ordinal_position`);
  return rows;
}

/** Text columns with a unique index in which no id stands beside them, as "table.column". */
async function lonelyUniqueColumns(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ at: string }>(`
    select t.relname || '.' || min(a.attname) as at
    from pg_index i
    join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
    where i.indisunique
    group by i.indexrelid, t.relname
    having bool_and(a.atttypid = 'text'::regtype)`);
  return new Set(rows.map((r) => r.at));
}

/** Base tables, each after those that its foreign keys lead to. */
async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; needs: string[] }>(`
    select t.relname as table, array(
      select distinct f.relname::text from pg_constraint c join pg_class f on f.oid = c.confrelid where c.contype = 'f' and c.conrelid = t.oid and f.oid <> t.oid
    ) as needs
    from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace order by t.relname`);
  const ordered: string[] = [];
  while (ordered.length < rows.length) {
    const next = rows.filter((r) => !ordered.includes(r.table) && r.needs.every((n) => ordered.includes(n)));
    if (next.length === 0) throw new Error("The tables refer to each other in a circle.");
    ordered.push(...next.map((r) => r.table));
  }
  return ordered;
}
