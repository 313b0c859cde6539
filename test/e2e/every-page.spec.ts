import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { listPages } from "#scripts/routes/list-routes.ts";
import { test } from "./every-page/people-and-pages.ts";
import { visits } from "./every-page/visits.ts";

/*
 * Every page that the build renders, each as a person who may see it. Loading a page is what costs time, so it is loaded three times,
 * once in each language, and turned in place:
 *   Finnish, 1280 px: axe in light, then the colours again in dark (dark changes nothing else); 320 px: no sideways scroll
 *   Swedish, 320 px, light: axe, no sideways scroll
 *   English, 320 px, dark: axe, no sideways scroll; 1280 px: no sideways scroll
 * So each language, each width and each scheme has been under axe on each page; a fault of one text or one layout shows in one of them.
 */
test.describe.configure({ mode: "parallel", timeout: 90_000 }); // the first visit of a person follows all their links

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function axe(page: Page, rules?: string[]): Promise<void> {
  const builder = new AxeBuilder({ page }).exclude("iframe"); // a mail's own preview: another document, sandboxed without script
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
  const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join("\n")}`);
  expect.soft(told, await page.evaluate(() => `${innerWidth} px, ${document.documentElement.lang}`)).toEqual([]);
}

async function noSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(tooWide, `px that stick out at ${width} px`).toBe(0);
}

async function open(page: Page, address: string, language: string, headings: number): Promise<void> {
  const response = await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`);
  expect(response?.status()).toBe(200);
  await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
  await expect.soft(page.locator("h1"), "one main heading").toHaveCount(headings);
  await expect.soft(page).toHaveTitle(/\S+.* [–-] Kohortti$|^Kohortti/);
}

async function skipLinkLeadsToContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await expect.soft(page.locator(".skip-link"), "the first stop of the Tab key").toBeFocused();
  await page.keyboard.press("Enter");
  await expect.soft(page.locator("main#content")).toBeFocused();
}

for (const visit of visits) {
  const { route, as, isGallery } = visit;
  test(`${route} as ${as}`, async ({ pageOf, addressOf }) => {
    const address = await addressOf(visit);
    const page = await pageOf(as);
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));

    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, address, "fi", isGallery ? 2 : 1);
    await axe(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await axe(page, ["color-contrast"]);
    if (!isGallery) await skipLinkLeadsToContent(page);
    await noSidewaysScroll(page, 320);
    await page.emulateMedia({ colorScheme: "light" });

    await open(page, address, "sv", isGallery ? 2 : 1);
    await axe(page);
    await noSidewaysScroll(page, 320);

    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, address, "en", isGallery ? 2 : 1);
    await axe(page);
    await noSidewaysScroll(page, 320);
    await noSidewaysScroll(page, 1280);

    expect(errors, "errors in the browser's console").toEqual([]);
  });
}

test("no page is left out", async () => {
  expect(visits.map((v) => v.route).sort()).toEqual((await listPages()).sort());
});
