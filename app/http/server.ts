import "#app/context.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { Kysely } from "kysely";
import { pino, type Logger } from "pino";
import { createAuth } from "#app/http/auth.server.ts";
import { healthRoutes } from "#app/http/health.server.ts";
import { loadContext } from "#app/http/load-context.server.ts";
import { requestHandler } from "#app/http/request-handler.server.ts";
import { securityHeaders } from "#app/http/security-headers.server.ts";
import { paths } from "#app/paths.ts";
import type { DB } from "#db/types.ts";
import type { Storage } from "#domain/shared/storage.ts";

export type Deps = {
  db: Kysely<DB>;
  /** what pages read through, see db/shared-reading.ts */
  reads: Kysely<DB>;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** the address people see, e.g. https://kohortti.example */
  origin: string;
  secret: string;
  storage: Storage;
  demo: boolean;
  inboxUrl: string | null;
  metricsToken?: string;
  /** whether the proxy in front says in X-Request-Start when it took a request, and overwrites what browsers say there */
  requestStart?: boolean;
  /** Vite's middleware in development */
  vite?: express.Handler;
  log?: Logger;
};

export function createApp(deps: Deps) {
  const app = express();
  const log = deps.log ?? pino({ level: "info" });
  const auth = createAuth({ db: deps.db, baseURL: deps.origin, secret: deps.secret });
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use((req, res, next) => {
    res.locals.nonce = randomBytes(16).toString("base64");
    res.locals.requestId = randomUUID();
    res.setHeader("X-Request-Id", res.locals.requestId);
    req.headers["x-client-ip"] = req.ip ?? ""; // the sign-in library knows only headers: ours overwrites whatever came in
    next();
  });
  const health = healthRoutes(deps, log);
  app.use(health.measure);
  app.use(securityHeaders({ secure: deps.origin.startsWith("https"), dev: Boolean(deps.vite) }));
  app.use(compression());
  app.use(health.routes);
  app.use(sameOriginOnly);
  app.use(notTooLarge);
  if (deps.vite) app.use(deps.vite);
  else {
    app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false }));
    // by name: else the disk would be asked before every page whether it is a file
    app.get(
      readdirSync("build/client").map((name) => `/${name}`),
      express.static("build/client", { maxAge: "1h" }),
    );
  }
  const remix = { mode: process.env.NODE_ENV, getLoadContext: (req: express.Request, res: express.Response) => loadContext({ ...deps, auth }, req, res) };
  // in development the routes change while it runs
  app.all("*", typeof deps.build === "function" ? createRequestHandler({ build: deps.build, ...remix }) : requestHandler({ build: deps.build, ...remix }));
  return { app, auth, log };
}

/** A form of another site gets 403 with a sentence; Remix alone would answer 500. */
function sameOriginOnly(req: express.Request, res: express.Response, next: express.NextFunction) {
  const origin = req.headers.origin;
  if (req.method === "GET" || req.method === "HEAD" || !origin || URL.parse(origin)?.host === req.headers.host) return next();
  res.status(403).type("text").send("This form was sent from another site. Open the page again and send it there.");
}

/** In bytes. Well above the largest file, so that a file a little too large is told of beside its field; a form is read into memory. */
const largestForm = 50_000_000;

/** A form that nobody can mean is answered by a page (413) instead of being read into memory; one that hides its length gets 411. */
function notTooLarge(req: express.Request, res: express.Response, next: express.NextFunction) {
  if (req.headers["transfer-encoding"]) return void res.status(411).type("text").send("The form must say how long it is.");
  if (Number(req.headers["content-length"] ?? 0) <= largestForm) return next();
  req.resume(); // browsers show an answer only when they are through with sending
  req.method = "GET";
  req.originalUrl = `${paths.tooLarge()}?refused`; // what Remix reads
  next();
}

/** Stops taking requests, lets the running ones end, then cuts what is left after `ms` milliseconds. */
export const closeServer = (server: Server, ms = 10_000) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), ms).unref();
  });
