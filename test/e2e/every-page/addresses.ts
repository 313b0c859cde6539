import type { APIRequestContext } from "@playwright/test";

/** Whether an address (path only) belongs to a route such as `/calls/:callId`. A route's fixed words win over its parameters, so `/programmes/new` is no programme. */
export function routeOf(path: string, routes: string[]): string | undefined {
  const parts = path.split("/");
  const fits = (route: string) => {
    const asked = route.split("/");
    return asked.length === parts.length && asked.every((part, i) => (part.startsWith(":") ? parts[i] !== "" : part === parts[i]));
  };
  const parameters = (route: string) => route.split(":").length;
  return routes.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
}

const hrefs = /<a\b[^>]*?\bhref="(\/[^"#]*)/g;

/**
 * The addresses that a person reaches by links alone, route by route, in the order they are met (at most `most` of one route are opened).
 * `routes` are those that render a page; only these are opened.
 */
export async function followLinks(request: APIRequestContext, starts: string[], routes: string[], most = 3): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = address.split("?")[0] ?? address;
    const route = routeOf(path, routes);
    const sofar = route ? (found.get(route) ?? []) : [];
    if (!route || route === "/sign-out" || seen.has(path) || sofar.length >= most) continue;
    seen.add(path);
    const answer = await request.get(address, { maxRedirects: 0 });
    if (!answer.ok()) continue;
    found.set(route, [...sofar, address]);
    for (const [, href] of (await answer.text()).matchAll(hrefs)) if (href && !href.includes("lang=")) waiting.push(href.replaceAll("&amp;", "&"));
  }
  return found;
}
