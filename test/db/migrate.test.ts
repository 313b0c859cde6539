import { expect, test } from "vitest";
import { migrateToLatest } from "#db/migrate.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("a database that is up to date has nothing to migrate", async () => {
  expect(await migrateToLatest(own.db)).toEqual([]);
});
