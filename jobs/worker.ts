import { pino } from "pino";
import { connect } from "#db/client.ts";
import { readSettings, SettingsProblem } from "#env.server.ts";
import { diskStorage } from "../storage.server.ts";
import { startWorker } from "./start-worker.ts";

function settingsOrEnd() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const settings = settingsOrEnd();
const log = pino({ level: "info" });
const { db } = connect(settings.databaseUrl, 10, (error) => log.warn({ problem: error.message }, "idle database connection lost"));
const worker = await startWorker({ ...settings, db, from: settings.mailFrom, storage: diskStorage(settings.dataFolder), log });
log.info({ engine: worker.kind }, "worker ready");

const stop = async () => {
  await worker.stop();
  await db.destroy();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
// started by the demo: when that process dies without a word, end as well
if (process.send) process.once("disconnect", () => void stop());
