import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import type { PersonaName } from "#domain/demo/personas.rules.ts";
import { mailsTo, waitForCode } from "./inbox.ts";
import { t } from "./words.ts";

/** A browser of that persona's own. */
export async function persona(browser: Browser, name: PersonaName, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto("/demo");
  await page
    .getByRole("listitem")
    .filter({ hasText: t(`demo.persona.${name}`) })
    .getByRole("button")
    .click();
  await page.waitForURL(/\/(my|review|mentoring|organise)$/);
  return page;
}

/** Types the address and the code that comes by mail, on whatever page the sign-in leads back to. */
export async function signIn(page: Page, email: string): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  const known = new Set((await mailsTo(email)).map((m) => m.id));
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByRole("button", { name: t("signIn.send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("signIn.codeTitle") })).toBeVisible();
  await page.getByLabel(t("signIn.code"), { exact: true }).fill(await waitForCode(email, known));
  await page.getByRole("button", { name: t("signIn.enter") }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** A browser of their own for someone who signs in with the code. */
export async function newcomer(browser: Browser, email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

/** What the page says after something was done. */
export const said = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();
export const headed = (page: Page, text: string | RegExp) => expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
