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

const rulesOf = (what: "all" | "all but colours" | "colours"): axe.RunOptions =>
  what === "colours"
    ? { runOnly: { type: "rule", values: colourRules } }
    : { runOnly: { type: "tag", values: tags }, rules: what === "all" ? {} : Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) };

/** What stays wrong at this scheme and width: sentences of axe with the element and its mending. Axe is in every document of a page that has been given `bringAxe`. */
const violations = (page: Page, rules: axe.RunOptions) =>
  page.evaluate(async (only) => {
    const exclude = [["iframe"]]; // a mail's own preview: another document, sandboxed without script
    const found = await window.axe.run({ exclude }, { ...only, resultTypes: ["violations"], iframes: false });
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join("\n")}`);
  }, rules);

/**
 * Everything of the page that its colours can follow from: each of its elements with its attributes (of classes, styles
 * and states also the values) and whether it holds a text of its own. Sorted: names stand in other orders in other
 * languages, and another language is the chosen one. The texts themselves are not in it.
 */
const makeup = (page: Page) =>
  page.evaluate(() => {
    const telling = /^(class|style|type|open|hidden|disabled|checked|aria-(?!label|description)|data-(?!label|weekday))/;
    const attributes = (element: Element) => [...element.attributes].map(({ name, value }) => (telling.test(name) ? `${name}=${value}` : name)).join(" ");
    const speaks = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.body.querySelectorAll(":not(script)")]
      .map((element) => `${element.tagName} ${attributes(element)} ${speaks(element)}`)
      .sort()
      .join("\n");
  });

/** Puts axe into every document that this page opens from now on. */
export const bringAxe = (page: Page) => page.addInitScript({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });

/** Until what watches the size of things has answered a new one: the frame after the next, and what was put off till after it. */
const settled = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

const sticksOut = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * The page that is open, at both widths and in both schemes: no violation, no sideways scroll. In the dark only the rules
 * about colours can come to another end, so only those run again; and in another language not even those, where the page
 * is made of the very elements that `seen` knows. The page is turned in place, as its person may turn it, since loading it
 * takes longer than axe itself; so does the page of our own in which @axe-core/playwright puts its results together.
 */
export async function lookAtPage(page: Page, language: string, seen: Set<string>): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    expect.soft(await sticksOut(page), `px that stick out at ${width} px, ${language}`).toBe(0);
    const made = `${width} ${await makeup(page)}`;
    const isKnown = seen.has(made);
    seen.add(made);
    for (const colorScheme of isKnown ? (["light"] as const) : (["light", "dark"] as const)) {
      await page.emulateMedia({ colorScheme });
      const rules = rulesOf(colorScheme === "dark" ? "colours" : isKnown ? "all but colours" : "all");
      expect.soft(await violations(page, rules), `${width} px, ${colorScheme}, ${language}`).toEqual([]);
    }
  }
}
