// npm run migrate: brings the database of DATABASE_URL to the newest migration. Safe to run again, and by two machines at once.
import { connect } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { databaseSetting } from "#env.server.ts";
import { reachDatabase } from "./reach-database.ts";
import { main } from "./start-problem.ts";

await main(async () => {
  const databaseUrl = databaseSetting(process.env);
  await reachDatabase(databaseUrl);
  const { db } = connect(databaseUrl, 1);
  const names = await migrateToLatest(db).finally(() => db.destroy());
  console.log(names.length ? `Migrated: ${names.join(", ")}` : "The database is up to date.");
});
