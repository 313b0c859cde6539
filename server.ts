import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { closeServer, createApp } from "#app/http/server.ts";
import { connect } from "#db/client.ts";
import { readSettings, SettingsProblem } from "#env.server.ts";
import { diskStorage } from "./storage.server.ts";

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
const development = process.env.NODE_ENV === "development";
const log = pino({ level: "info" });
const { db, reads } = connect(settings.databaseUrl, 10, (error) => log.warn({ problem: error.message }, "idle database connection lost"));
const vite = development ? await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: { port: settings.port + 10_000 } } }) : undefined;
const built = "./build/server/index.js";
const build = vite ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild> : ((await import(built)) as ServerBuild);
const { app } = createApp({
  db,
  reads,
  build,
  origin: settings.origin,
  secret: settings.secret,
  storage: diskStorage(settings.dataFolder),
  demo: settings.demo,
  inboxUrl: settings.demo ? `http://localhost:${settings.inboxPort}` : null,
  metricsToken: settings.metricsToken,
  requestStart: settings.requestStart,
  vite: vite?.middlewares,
  log,
});
// in the demo anyone may sign in as anyone: it is for this machine only
const server = app.listen(settings.port, settings.demo ? "127.0.0.1" : "::", () => log.info({ port: settings.port }, "web ready"));
server.keepAliveTimeout = 75_000; // longer than a proxy keeps a connection (nginx: 60 s): who may send the next request on it also ends it, else requests meet a closed door
server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${settings.port} is in use. Set PORT to another one.` : error.message);
  process.exit(1);
});

const stop = async () => {
  await closeServer(server, 5_000);
  await vite?.close();
  await db.destroy();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
// started by the demo: when that process dies without a word, end as well
if (process.send) process.once("disconnect", () => void stop());
