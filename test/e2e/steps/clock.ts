import { expect, type Browser, type Page } from "@playwright/test";
import { addDays, momentAt } from "#domain/shared/time.rules.ts";
import { t } from "./words.ts";

export const zone = "Europe/Helsinki";

/** The demo's moment, from the field of its own page: Helsinki's wall clock. */
export async function demoNow(page: Page): Promise<Date> {
  await page.goto("/demo");
  return momentAt(await page.getByLabel(t("demo.to"), { exact: true }).inputValue(), zone);
}

/** Moves the demo's clock by its own page, so that everything on the way happens. Never back. */
export async function moveClock(browser: Browser, to: Date): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const now = await demoNow(page);
  expect(to.getTime(), `the clock does not go back from ${now.toISOString()}`).toBeGreaterThan(now.getTime());
  const response = await context.request.post("/demo/clock", { form: { to: to.toISOString() }, timeout: 120_000, maxRedirects: 0 });
  expect(response.status()).toBe(303);
  await context.close();
}

/** A day of the edition, counted from its first, at a wall-clock time in Helsinki. */
export const on = (startsOn: string, days: number, time: string): Date => momentAt(`${addDays(startsOn, days)}T${time}`, zone);
