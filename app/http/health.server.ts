import { timingSafeEqual } from "node:crypto";
import express from "express";
import type { Logger } from "pino";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Deps } from "#app/http/server.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import { readHealth } from "#domain/shared/health.queries.ts";

const tooOld = 60_000;

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** /healthz, /readyz, /metrics, and the measuring and logging of every request (path only: a query may hold a token). */
export function healthRoutes(deps: Deps, log: Logger) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const took = new Histogram({ name: "http_request_seconds", help: "time to answer", labelNames: ["method", "status"], registers: [registry] });
  const waiting = new Gauge({ name: "outbox_waiting", help: "facts that no worker has passed on yet", registers: [registry] });

  const measure: express.RequestHandler = (req, res, next) => {
    const end = took.startTimer({ method: req.method });
    res.on("finish", () => {
      const seconds = end({ status: res.statusCode });
      const route = req.path.startsWith("/calendar/") || req.path.startsWith("/sign-in/") ? req.path.split("/", 2).join("/") : req.path;
      log.info({ id: res.locals.requestId, method: req.method, path: route, status: res.statusCode, ms: Math.round(seconds * 1000) });
    });
    next();
  };

  const routes = express.Router();
  routes.get("/healthz", (_req, res) => {
    res.type("text").send("ok");
  });
  routes.get("/readyz", async (_req, res) => {
    const problems: string[] = [];
    try {
      const real = new Date();
      const [health, now] = await Promise.all([readHealth(deps.db), shownTime(deps.db, real)]);
      waiting.set(health.waiting);
      if (!health.workerSeen || real.getTime() - health.workerSeen.getTime() > tooOld) problems.push("no worker has reported for a minute");
      if (health.oldestWaiting && now.getTime() - health.oldestWaiting.getTime() > tooOld && !deps.demo) problems.push(`${health.waiting} facts wait to be passed on, the oldest for over a minute`);
    } catch {
      problems.push("the database does not answer");
    }
    res.status(problems.length > 0 ? 503 : 200).json({ ready: problems.length === 0, problems });
  });
  routes.get("/metrics", async (req, res) => {
    if (deps.metricsToken && !same(req.headers.authorization ?? "", `Bearer ${deps.metricsToken}`)) return void res.status(401).type("text").send("METRICS_TOKEN is asked for");
    res.type(registry.contentType).send(await registry.metrics());
  });
  return { measure, routes };
}
