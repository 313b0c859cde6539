import { existsSync } from "node:fs";
import path from "node:path";
import { connect } from "#db/client.ts";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { startChild } from "../support/children.ts";

const demoTime = new Date("2027-03-10T09:00:00+02:00");

/** The demo's data and clock in a migrated database, as `npm run demo` makes them. */
export async function fillWithDemo(databaseUrl: string, folder: string): Promise<void> {
  const script = path.resolve(import.meta.dirname, "../../scripts/seed.ts");
  const env = { DATABASE_URL: databaseUrl, KOHORTTI_DATA: folder, KOHORTTI_DEMO: "1", KOHORTTI_NOW: demoTime.toISOString() };
  if (!existsSync(script)) await (await import("./small-data.ts")).fillSmall(databaseUrl);
  else await startChild(script, env).done();
  const { db } = connect(databaseUrl, 1);
  await startDemoClock({ db }, { first: demoTime, real: new Date() }).finally(() => db.destroy());
}
