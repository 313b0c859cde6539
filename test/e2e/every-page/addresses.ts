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
// pages of one route: in other cohorts things are in other states and link to more, so a few of each cohort
const enoughOfOne = 6;
const enough = 24;

/** Packing hundreds of pages for a reader on the same machine costs both a sixth of their time. */
const asItIs = { "accept-encoding": "identity" };

/** The first id in an address: the cohort's, where there is one. */
const firstId = (path: string) => path.split("/").find((part) => /^[0-9a-f-]{36}$/.test(part));

/** The addresses that a person meets by links alone, by route, the fullest page first. Only `pages` are opened, `files` are noted. */
export async function followLinks(request: APIRequestContext, { starts, pages, files }: { starts: string[]; pages: string[]; files: string[] }): Promise<Map<string, string[]>> {
  const found = new Map<string, { address: string; length: number }[]>();
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = address.split("?")[0] ?? address;
    const route = routeOf(path, [...pages, ...files]);
    const known = route ? (found.get(route) ?? []) : [];
    if (!route || seen.has(path) || known.length >= enough || known.filter((k) => firstId(k.address) === firstId(path)).length >= enoughOfOne) continue;
    seen.add(path);
    let length = 0;
    if (pages.includes(route)) {
      const answer = await request.get(address, { maxRedirects: 0, headers: asItIs });
      if (answer.status() !== 200) continue;
      const text = await answer.text();
      length = text.length;
      for (const [, href] of text.matchAll(hrefs)) if (href && !href.includes("lang=")) waiting.push(href.replaceAll("&amp;", "&"));
    }
    found.set(route, [...known, { address, length }]);
  }
  return new Map([...found].map(([route, list]) => [route, list.sort((a, b) => b.length - a.length).map((page) => page.address)]));
}
