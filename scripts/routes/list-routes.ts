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

function addressOf(routes: ServerBuild["routes"], id: string): string {
  const fullPath = (of: string): string => {
    const route = routes[of];
    if (!route) return "";
    const before = route.parentId ? fullPath(route.parentId) : "";
    return route.path ? `${before}/${route.path}`.replace(/\/+/g, "/") : before;
  };
  return fullPath(id) || "/";
}

/** The addresses at which a page is rendered (a route without a component answers with a file, or only takes a form). */
export async function listPages(): Promise<string[]> {
  const { routes } = await loadBuild();
  return Object.values(routes).flatMap((route) => (route && route.id !== "root" && route.module.default ? [addressOf(routes, route.id)] : []));
}

/** Every loader and action with its address and policy, sorted by address. Throws for a route that declares none. */
export async function listRoutes(): Promise<RouteRow[]> {
  const { routes } = await loadBuild();
  const rows = Object.values(routes).flatMap((route): RouteRow[] => {
    if (!route || route.id === "root") return [];
    const address = addressOf(routes, route.id);
    const { loader, action } = route.module;
    const sendTo = route.index ? `${address}?index` : address;
    return [
      ...(loader ? [{ method: "GET" as const, path: address, sendTo, policy: policyOf(loader, `The loader of ${route.id}`) }] : []),
      ...(action ? [{ method: "POST" as const, path: address, sendTo, policy: policyOf(action, `The action of ${route.id}`) }] : []),
    ];
  });
  return rows.sort((a, b) => a.path.localeCompare(b.path, "en") || a.method.localeCompare(b.method));
}
