import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type Routes = ServerBuild["routes"];
type Tree = Parameters<typeof matchRoutes>[0];
type Options = { build: ServerBuild; getLoadContext: GetLoadContextFunction; mode: string | undefined };

/** What an address that is not a route's word stands as. */
const anything = "~";
/** Shapes that are kept: many times those that links lead to. What strangers invent beyond is looked up each time. */
const mostShapes = 5000;

const treeOf = (routes: Routes, parent?: string): Tree =>
  Object.values(routes)
    .filter((route) => route.parentId === parent)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: treeOf(routes, id) }));

/** The parts of an address, of its page where it asks for data; null for one that Remix alone should read. */
export function partsOf(pathname: string): string[] | null {
  if (/%|\/\/|^\/__/.test(pathname)) return null;
  const page = pathname
    .replace(/\/$/, "")
    .replace(/\.data$/, "")
    .replace(/^\/_root$/, "");
  return page.split("/").slice(1);
}

/**
 * Remix without the routes that an address cannot lead to. It looks an address up among all routes, several times a
 * request, and compiles every pattern each time: with hundreds of routes that took longer than the page itself. Which
 * routes fit depends on the shape of an address alone: its words that stand in some route, and how many parts lie
 * between them. So a shape is looked up once, and served from then on by a Remix that knows its routes and those of the
 * addresses above it, which the page tells its browser of. What fits no such route goes to a Remix that knows them all.
 */
export function requestHandler({ build, ...rest }: Options): RequestHandler {
  const whole = createRequestHandler({ build, ...rest });
  const tree = treeOf(build.routes);
  const words = new Set(Object.values(build.routes).flatMap(({ path = "" }) => path.toLowerCase().split("/")));
  const ofShape = new Map<string, RequestHandler>();
  const ofRoutes = new Map<string, RequestHandler>();

  const idsOf = (parts: string[]) => matchRoutes(tree, `/${parts.join("/")}`)?.map((match) => match.route.id ?? "") ?? [];
  const only = <T>(all: Record<string, T>, ids: Iterable<string>) => Object.fromEntries([...ids].flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));

  function handlerOf(shape: string[]): RequestHandler {
    const own = idsOf(shape);
    // nothing fits, or only what takes every address: a route with a word in the middle of a part, such as ".ics", may fit better
    if (own.length === 0 || own.some((id) => build.routes[id]?.path === "*")) return whole;
    const ids = new Set([...own, ...shape.flatMap((_, i) => idsOf(shape.slice(0, i)))]);
    const key = [...ids].join(" ");
    const known = ofRoutes.get(key);
    if (known) return known;
    const made = createRequestHandler({ build: { ...build, routes: only(build.routes, ids), assets: { ...build.assets, routes: only(build.assets.routes, ids) } }, ...rest });
    ofRoutes.set(key, made);
    return made;
  }

  return (req, res, next) => {
    const shape = partsOf(req.originalUrl.split("?")[0] ?? "")?.map((part) => (words.has(part.toLowerCase()) ? part.toLowerCase() : anything));
    if (!shape) return whole(req, res, next);
    const key = shape.join("/");
    const known = ofShape.get(key);
    if (known) return known(req, res, next);
    const handler = handlerOf(shape);
    if (ofShape.size < mostShapes) ofShape.set(key, handler);
    return handler(req, res, next);
  };
}
