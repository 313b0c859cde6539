import { expect, type Page } from "@playwright/test";
import { lookAtPage } from "./every-page/look-at-page.ts";
import { test } from "./every-page/people-and-pages.ts";
import { visits, type Visit } from "./every-page/visits.ts";

/*
 * Every page that the build renders, each as a person who may see it, in Finnish, Swedish and English, in light and in dark,
 * at 320 and at 1280 px: no violation of WCAG 2.2 AA, no sideways scroll.
 */
test.describe.configure({ mode: "parallel", timeout: 180_000 }); // the first visit of a person follows all their links
test.use({ trace: "off" }); // costs as much as the looking; the sentence of a failure holds what is needed

async function open(page: Page, address: string, language: string, { isGallery, status = 200 }: Visit): Promise<void> {
  const response = await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`);
  expect(response?.status()).toBe(status);
  await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
  await expect.soft(page.locator("h1"), "one main heading").toHaveCount(isGallery ? 2 : 1);
  await expect.soft(page).toHaveTitle(/\S+.* [–-] Kohortti$|^Kohortti/);
}

async function skipLinkLeadsToContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await expect.soft(page.locator(".skip-link"), "the first stop of the Tab key").toBeFocused();
  await page.keyboard.press("Enter");
  await expect.soft(page.locator("main#content")).toBeFocused();
}

async function errorsOf(page: Page): Promise<string[]> {
  const told = (await page.consoleMessages({ filter: "all" })).filter((message) => message.type() === "error");
  const thrown = await page.pageErrors({ filter: "all" });
  return [...told.map((message) => message.text()), ...thrown.map((error) => error.message)];
}

// One worker looks at all pages of a person, since it has followed all links as them. The longest list first, so that the workers end together.
const byPerson = [...Map.groupBy(visits, (visit) => visit.as)].sort(([, a], [, b]) => b.length - a.length);

for (const [as, own] of byPerson)
  test.describe(as, () => {
    test.describe.configure({ mode: "default" });
    for (const visit of own)
      test(visit.route, async ({ pageOf, addressOf }) => {
        const address = await addressOf(visit);
        const page = await pageOf(as);
        const seen = new Set<string>();
        for (const language of ["fi", "sv", "en"]) {
          await open(page, address, language, visit);
          if (visit.route.startsWith("/organise/cohorts/:cohortId")) await expect.soft(page.locator("#navigation [aria-current=page]"), "the part of the cohort where one is").toHaveCount(1);
          await lookAtPage(page, language, seen);
          if (language === "fi" && !visit.isGallery) await skipLinkLeadsToContent(page);
        }

        const own = (await errorsOf(page)).filter((error) => !visit.status || !error.includes(`status of ${visit.status}`)); // the browser tells of the status itself
        expect(own, "errors in the browser's console").toEqual([]);
      });
  });
