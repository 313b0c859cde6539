import { sql } from "kysely";
import { expect, test } from "vitest";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const ask = async (what: string) => (await sql<{ is: number; pid: number }>`select ${sql.raw(what)} as is, pg_backend_pid() as pid`.execute(own.reads)).rows[0]!;

test("what is asked in one turn shares a connection and keeps its own answer", async () => {
  const rows = await Promise.all([1, 2, 3, 4, 5].map((n) => ask(String(n))));
  expect(rows.map((r) => r.is)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(rows.map((r) => r.pid)).size).toBe(1);
});

test("a question that fails leaves those beside it and those after it alone", async () => {
  const [before, fault, after] = await Promise.allSettled([ask("1"), ask("1 / 0"), ask("3")]);
  expect([before.status, fault.status, after.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await ask("4")).is).toBe(4);
});

test("more pages at once than there are connections: all are answered, and every connection comes back", async () => {
  const page = async (n: number) => {
    const first = await ask(String(n));
    const more = await Promise.all([ask(String(first.is + 1)), ask(String(first.is + 2))]);
    return more.map((r) => r.is);
  };
  const pages: Promise<number[]>[] = [];
  for (let n = 0; n < 60; n += 1) {
    pages.push(page(n));
    await new Promise((go) => setImmediate(go)); // each in a turn of its own
  }
  expect(await Promise.all(pages)).toEqual(Array.from({ length: 60 }, (_, n) => [n + 1, n + 2]));
  expect(own.pool.idleCount).toBe(own.pool.totalCount);
});

test("a connection that was cut is not handed out again", async () => {
  const before = own.pool.totalCount;
  const cut = expect(ask("(select 1 from pg_sleep(30))")).rejects.toThrow("terminat");
  await new Promise((go) => setTimeout(go, 100));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`.execute(own.db);
  await cut;
  await expect.poll(() => own.pool.totalCount).toBe(before - 1);
  expect((await ask("2")).is).toBe(2);
});

test("a page cannot write in a transaction", async () => {
  await expect(own.reads.transaction().execute(async () => null)).rejects.toThrow("A page only reads");
  expect((await ask("1")).is).toBe(1);
});

test("the same statement with other values, and one with a star after its table has grown", async () => {
  const find = async (n: number) => (await sql<{ n: number }>`select ${n}::int as n`.execute(own.reads)).rows[0]!.n;
  expect(await Promise.all([find(1), find(2)])).toEqual([1, 2]);
  await sql`create table grown (a integer)`.execute(own.db);
  const all = () => sql`select * from grown where a = ${1}`.execute(own.reads);
  await all();
  await sql`alter table grown add column b integer`.execute(own.db);
  expect((await all()).rows).toEqual([]);
});
