import { test as base, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { listPages } from "#scripts/routes/list-routes.ts";
import { followLinks } from "./addresses.ts";
import type { Visitor } from "./visits.ts";

const starts = ["/", "/my", "/organise", "/review", "/mentoring", "/demo", "/dev/gallery", "/dev/mails"];

type Found = Map<string, string[]>;
type WorkerFixtures = { contextOf: (as: Visitor) => Promise<BrowserContext>; foundBy: (as: Visitor) => Promise<Found> };
type Fixtures = { pageOf: (as: Visitor) => Promise<Page>; addressOf: (as: Visitor, route: string) => Promise<string> };

const once = <T>(make: (as: Visitor) => Promise<T>) => {
  const made = new Map<Visitor, Promise<T>>();
  return (as: Visitor) => {
    const known = made.get(as) ?? make(as);
    made.set(as, known);
    return known;
  };
};

const signIn = async (request: APIRequestContext, as: Visitor) => {
  if (as !== "visitor") await request.post("/demo/session", { form: { persona: as }, maxRedirects: 0 });
};

/** A signed-in browser for each persona, and the addresses which they reach by following links: both made once a worker. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  contextOf: [
    async ({ browser }, use, info) => {
      const { baseURL, locale, timezoneId } = info.project.use;
      const contexts: BrowserContext[] = [];
      await use(
        once(async (as) => {
          const context = await browser.newContext({ baseURL, locale, timezoneId, reducedMotion: "reduce" });
          contexts.push(context);
          await signIn(context.request, as);
          return context;
        }),
      );
      await Promise.all(contexts.map((context) => context.close()));
    },
    { scope: "worker" },
  ],
  foundBy: [
    async ({ contextOf }, use) => {
      const pages = await listPages();
      await use(once(async (as) => followLinks((await contextOf(as)).request, starts, pages)));
    },
    { scope: "worker" },
  ],
  pageOf: async ({ contextOf }, use) => {
    const pages: Page[] = [];
    await use(async (as) => {
      const page = await (await contextOf(as)).newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },
  addressOf: async ({ foundBy }, use) => {
    await use(async (as, route) => {
      if (!route.includes(":")) return route;
      const address = (await foundBy(as)).get(route)?.[0];
      if (!address) throw new Error(`No link leads ${as} to ${route}.`);
      return address;
    });
  },
});
