import path from "node:path";
import { connect } from "#db/client.ts";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { startChild } from "../support/children.ts";
import { mailSink } from "../support/mail-sink.ts";

const demoTime = new Date("2027-03-10T09:00:00+02:00");

/** The demo's data and clock in a migrated database, as `npm run demo` makes them; its mails go to a server that only counts. */
export async function fillWithDemo(databaseUrl: string, folder: string): Promise<void> {
  const sink = await mailSink();
  try {
    await startChild(path.resolve("build/seed.js"), {
      DATABASE_URL: databaseUrl,
      SMTP_URL: sink.url,
      KOHORTTI_DATA: folder,
      KOHORTTI_SECRET: "x".repeat(32),
      KOHORTTI_DEMO: "1",
      KOHORTTI_NOW: demoTime.toISOString(),
    }).done();
  } finally {
    await sink.end();
  }
  const { db } = connect(databaseUrl, 1);
  await startDemoClock({ db }, { first: demoTime, real: new Date() }).finally(() => db.destroy());
}
