import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, type Page } from "@playwright/test";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]; // WCAG 2.2 AA holds the levels and versions before it

/** What the colour scheme can change: it turns the values of the colour tokens and nothing else, which a test holds. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What stays wrong at this scheme and width: sentences of axe with the element and its mending. Axe is in every document of a page that has been given `bringAxe`. */
const violations = (page: Page, runOnly: axe.RunOnly) =>
  page.evaluate(async (only) => {
    const exclude = [["iframe"]]; // a mail's own preview: another document, sandboxed without script
    const found = await window.axe.run({ exclude }, { runOnly: only, resultTypes: ["violations"], iframes: false });
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join("\n")}`);
  }, runOnly);

/** Puts axe into every document that this page opens from now on. */
export const bringAxe = (page: Page) => page.addInitScript({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });

/** Until what watches the size of things has answered a new one: the frame after the next, and what was put off till after it. */
const settled = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

const sticksOut = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * The page that is open, at both widths and in both schemes: no violation, no sideways scroll. In the dark only the rules
 * about colours can come to another end, so only those run again. The page is turned in place, as its
 * person may turn it, since loading it takes longer than axe itself; so does the page of our own in which
 * @axe-core/playwright puts its results together.
 */
export async function lookAtPage(page: Page, language: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    expect.soft(await sticksOut(page), `px that stick out at ${width} px, ${language}`).toBe(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const rules: axe.RunOnly = colorScheme === "light" ? { type: "tag", values: tags } : { type: "rule", values: colourRules };
      expect.soft(await violations(page, rules), `${width} px, ${colorScheme}, ${language}`).toEqual([]);
    }
  }
}
