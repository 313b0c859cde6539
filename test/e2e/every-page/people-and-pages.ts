import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { listPages, listRoutes } from "#scripts/routes/list-routes.ts";
import { mailsTo, waitForCode } from "../steps/inbox.ts";
import { followLinks } from "./addresses.ts";
import { bringAxe } from "./look-at-page.ts";
import type { Visit, Visitor } from "./visits.ts";

const starts = ["/", "/my", "/organise", "/review", "/mentoring", "/demo", "/dev/gallery", "/dev/mails"];

type Found = Map<string, string[]>;
type WorkerFixtures = { contextOf: (as: Visitor) => Promise<BrowserContext>; pageFor: (as: Visitor) => Promise<Page>; foundBy: (as: Visitor) => Promise<Found> };
type Fixtures = { pageOf: (as: Visitor) => Promise<Page>; addressOf: (visit: Visit) => Promise<string> };

const once = <T>(make: (as: Visitor) => Promise<T>) => {
  const made = new Map<Visitor, Promise<T>>();
  return (as: Visitor) => {
    const known = made.get(as) ?? make(as);
    made.set(as, known);
    return known;
  };
};

/** By the code from a mail that came after asking. */
async function signInByCode({ request }: BrowserContext, email: string): Promise<void> {
  const before = new Set((await mailsTo(email)).map((m) => m.id));
  await request.post("/sign-in", { form: { email }, maxRedirects: 0 });
  await request.post("/sign-in/code", { form: { email, code: await waitForCode(email, before) }, maxRedirects: 0 });
  expect((await request.get("/my", { maxRedirects: 0 })).status()).toBe(200);
}

/** Personas sign in by the demo's button, others by a code. A visitor has asked for one, so that the page which wants it opens. */
async function signIn(context: BrowserContext, as: Visitor): Promise<void> {
  const { request } = context;
  if (as === "visitor") return void (await request.post("/sign-in", { form: { email: "kuka.vain@example.com" }, maxRedirects: 0 }));
  if (!as.includes("@")) return void (await request.post("/demo/session", { form: { persona: as }, maxRedirects: 0 }));
  await signInByCode(context, as);
}

/** A route and its query with their parameters taken from addresses of other routes. */
function fill(route: string, from: { route: string; address: string }[]): string {
  const values = new Map(from.flatMap(({ route: known, address }) => known.split("/").map((part, i): [string, string | undefined] => [part, address.split("?")[0]?.split("/")[i]])));
  return route.replace(/:\w+/g, (part) => values.get(part) ?? part);
}

/** A signed-in browser with one page for each person, and the addresses which they reach by following links: made once a worker. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  contextOf: [
    async ({ browser }, use, info) => {
      const { baseURL, locale, timezoneId } = info.project.use;
      const contexts: BrowserContext[] = [];
      await use(
        once(async (as) => {
          const context = await browser.newContext({ baseURL, locale, timezoneId, reducedMotion: "reduce" });
          contexts.push(context);
          await signIn(context, as);
          return context;
        }),
      );
      await Promise.all(contexts.map((context) => context.close()));
    },
    { scope: "worker" },
  ],
  pageFor: [
    async ({ contextOf }, use) =>
      use(
        once(async (as) => {
          const page = await (await contextOf(as)).newPage();
          await bringAxe(page);
          return page;
        }),
      ),
    { scope: "worker" },
  ],
  foundBy: [
    async ({ contextOf }, use) => {
      const pages = await listPages();
      const files = (await listRoutes()).filter((r) => r.method === "GET" && !pages.includes(r.path)).map((r) => r.path);
      await use(once(async (as) => followLinks((await contextOf(as)).request, { starts, pages, files })));
    },
    { scope: "worker" },
  ],
  pageOf: async ({ pageFor }, use) => {
    await use(async (as) => {
      const page = await pageFor(as);
      await page.clearConsoleMessages();
      await page.clearPageErrors();
      return page;
    });
  },
  addressOf: async ({ foundBy }, use) => {
    const known = async (as: Visitor, route: string) => {
      const address = (await foundBy(as)).get(route)?.[0];
      if (!address) throw new Error(`No link leads ${as} to ${route}.`);
      return { route, address };
    };
    await use(async ({ route, as, ids, query = "", address }) => {
      if (address) return address;
      if (ids) return fill(route + query, await Promise.all(ids.of.map((of) => known(ids.as, of))));
      return route.includes(":") ? (await known(as, route)).address : route + query;
    });
  },
});
