import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { policies, type PolicyName } from "#domain/people/people.policy.ts";

/** `sendTo` is where a form of the page posts: an index route shares its address with its layout and is told apart by "?index". */
export type RouteRow = { method: "GET" | "POST"; path: string; sendTo: string; policy: PolicyName };

/** The web application as `npm run build` made it. */
export const loadBuild = async (): Promise<ServerBuild> => (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;

function policyOf(handler: unknown, where: string): PolicyName {
  const name = typeof handler === "function" && "policy" in handler ? handler.policy : undefined;
  if (typeof name !== "string" || !Object.hasOwn(policies, name)) throw new Error(`${where} has no policy: wrap it in page() or act().`);
  return name as PolicyName;
}

/** Every loader and action with its address and policy, sorted by address. Throws for a route that declares none. */
export async function listRoutes(): Promise<RouteRow[]> {
  const { routes } = await loadBuild();
  const fullPath = (id: string): string => {
    const route = routes[id];
    if (!route) return "";
    const before = route.parentId ? fullPath(route.parentId) : "";
    return route.path ? `${before}/${route.path}`.replace(/\/+/g, "/") : before;
  };
  const rows = Object.values(routes).flatMap((route): RouteRow[] => {
    if (!route || route.id === "root") return [];
    const address = fullPath(route.id) || "/";
    const { loader, action } = route.module;
    const sendTo = route.index ? `${address}?index` : address;
    return [
      ...(loader ? [{ method: "GET" as const, path: address, sendTo, policy: policyOf(loader, `The loader of ${route.id}`) }] : []),
      ...(action ? [{ method: "POST" as const, path: address, sendTo, policy: policyOf(action, `The action of ${route.id}`) }] : []),
    ];
  });
  return rows.sort((a, b) => a.path.localeCompare(b.path, "en") || a.method.localeCompare(b.method));
}
