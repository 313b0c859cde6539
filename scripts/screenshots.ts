// npm run screenshots: the pictures of docs/screenshots, taken from the demo started over on ports and a data folder of their own.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { chromiumLaunch } from "#test/support/chromium.ts";
import { freePort } from "./free-port.ts";
import { shots, type Shot } from "./screenshots/shots.ts";
import { main, StartProblem } from "./start-problem.ts";

const folder = "docs/screenshots";
const longest = 2400; // px: of a longer page its beginning is enough

await main(async () => {
  const data = mkdtempSync(path.join(tmpdir(), "kohortti-screenshots-"));
  chmodSync(data, 0o755); // started by root, PostgreSQL runs as a user of its own
  const env = { ...process.env, PORT: String(await freePort()), INBOX_PORT: String(await freePort()), SMTP_PORT: String(await freePort()), KOHORTTI_DATA: data };
  const base = `http://localhost:${env.PORT}`;
  const demo = spawn(process.execPath, ["scripts/demo.ts", "--reset"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => demo.once("exit", resolve));
  const browser = await chromium.launch(chromiumLaunch());
  try {
    await ready(demo);
    mkdirSync(folder, { recursive: true });
    for (const shot of shots) await take(browser, base, shot);
  } finally {
    await browser.close();
    demo.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
});

function ready(demo: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    demo.stdout?.on("data", (text: Buffer) => {
      if (String(text).includes("Kohortti ready")) resolve();
    });
    demo.once("exit", () => reject(new StartProblem("The demo ended before it was ready.")));
  });
}

async function take(browser: Browser, base: string, shot: Shot): Promise<void> {
  for (const width of shot.widths ?? [1280, 390]) {
    for (const scheme of shot.schemes ?? (["light"] as const)) {
      const context = await browser.newContext({ baseURL: base, locale: "fi-FI", timezoneId: "Europe/Helsinki", viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce" });
      if (shot.persona) await context.request.post("/demo/session", { form: { persona: shot.persona } });
      const page = await context.newPage();
      await page.goto(shot.start);
      for (const name of shot.follow ?? []) {
        const link = page.getByRole("link", { name, includeHidden: true }).first(); // on a phone the navigation is closed
        await page.goto((await link.getAttribute("href")) ?? "");
      }
      await page.waitForLoadState("networkidle");
      const file = path.join(folder, `${shot.name}-${width}${scheme === "dark" ? "-dark" : ""}.png`);
      const height = Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } });
      console.log(file);
      await context.close();
    }
  }
}
