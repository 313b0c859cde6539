import type express from "express";

/** A proxy's clock is not believed further back than this, in milliseconds. */
const furthest = 30_000;

/**
 * When a request arrived: the moment at which the proxy took it, where the installation's proxy says so (X-Request-Start,
 * "t=" and seconds, as nginx writes $msec), else now. When a crowd sends at once, requests wait before a busy process
 * takes them, and whoever sent a second before the deadline was in time.
 */
export function arrivedAt(req: Pick<express.Request, "get">, trusted: boolean, now = new Date()): Date {
  const told = trusted ? /^t=(\d{1,12}(?:\.\d{1,6})?)$/.exec(req.get("x-request-start") ?? "") : null;
  const at = told ? Math.floor(Number(told[1]) * 1000) : now.getTime();
  return at <= now.getTime() && at >= now.getTime() - furthest ? new Date(at) : now;
}
